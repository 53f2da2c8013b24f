/** All that a field says beside its kind; what the kinds themselves may look at. */
export interface FieldBase {
  /** The unit people see and write: 万元, 公里, 户. Stored is always the integer of the kind's smallest unit. */
  readonly unit?: string;
  readonly required?: boolean;
  /** Several values, joined by 、 */
  readonly many?: boolean;
  /** false: a number whose sum says nothing, though its kind adds up (路面宽度, 桥宽, 设计速度); see isSummed */
  readonly summed?: false;
  /** Numbers add up only within one value of this field: people vaccinated and people tested are no number together */
  readonly alike?: string;
  /** A date whose day is counted with: a month alone is not enough */
  readonly exactDay?: true;
  /** A date that holds in every period: a plan speaks of the future, an order is told. Other dates are blank until they have come */
  readonly timeless?: true;
  /** The date of the event that it is the outcome of (满意度 of 办结日期): blank in a period that ends before that date */
  readonly outcomeOf?: string;
  /** Personal data: masked unless a reason is given */
  readonly personal?: boolean;
  /** The list the value must come from; `extendable` lists may grow */
  readonly options?: readonly string[];
  readonly extendable?: boolean;
  /** Other words for an option, as townships write them: 完工 → 已完成, 竣工 */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  /** The label in full words, where it leaves out what headers say: 处治里程 is 隐患处治里程 */
  readonly described?: string;
  /** Other words for the header */
  readonly aliases?: readonly string[];
  /** Header words so general that they count only where nothing better claims the column: 里程, 进度 */
  readonly weakAliases?: readonly string[];
  /** One sentence for the form, where the label does not say enough */
  readonly help?: string;
  /** Stands in the list without being asked for; left out: where it is required (isListed) */
  readonly listed?: boolean;
}
