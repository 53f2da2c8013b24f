/**
 * renderer/admin — what the administrator sets once: who the bureau is, its county and townships, the words of lists that may
 * grow, who reports every month, and what was answered when sheets were imported. Townships, sections, leaders and branches
 * themselves are ledgers of 基础资料.
 */
import { Tabs } from "@mantine/core";
import { PageHead } from "../layout/PageHead.tsx";
import { AnswersPanel } from "./AnswersPanel.tsx";
import { BureauForm } from "./BureauForm.tsx";
import { CountyForm } from "./CountyForm.tsx";
import { OptionsPanel } from "./OptionsPanel.tsx";
import { ReportingPanel } from "./ReportingPanel.tsx";
import { RulesPanel } from "./RulesPanel.tsx";

/** 设置. */
export function SettingsPage() {
  return (
    <>
      <PageHead title="设置" />
      <div className="page-body">
        <Tabs defaultValue="bureau" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="bureau">单位与签章</Tabs.Tab>
            <Tabs.Tab value="county">更换县区</Tabs.Tab>
            <Tabs.Tab value="options">选项</Tabs.Tab>
            <Tabs.Tab value="reporting">报送单位</Tabs.Tab>
            <Tabs.Tab value="answers">记住的对应</Tabs.Tab>
            <Tabs.Tab value="rules">审核规则</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="bureau">
            <BureauForm />
          </Tabs.Panel>
          <Tabs.Panel value="rules">
            <RulesPanel />
          </Tabs.Panel>
          <Tabs.Panel value="county">
            <CountyForm />
          </Tabs.Panel>
          <Tabs.Panel value="options">
            <OptionsPanel />
          </Tabs.Panel>
          <Tabs.Panel value="reporting">
            <ReportingPanel />
          </Tabs.Panel>
          <Tabs.Panel value="answers">
            <AnswersPanel />
          </Tabs.Panel>
        </Tabs>
      </div>
    </>
  );
}
