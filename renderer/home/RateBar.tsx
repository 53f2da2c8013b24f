/** A rate in ％ as a bar with its number beside it; the bar only repeats the number. */
export function RateBar({ rate }: { rate: string }) {
  const width = Math.max(0, Math.min(100, Number.parseFloat(rate) || 0));
  return (
    <span className="rate">
      <span className="rate-track" aria-hidden>
        <span className="rate-done" style={{ width: `${width}%` }} />
      </span>
      <span className="rate-text digits">{rate.replace(/[%％]$/, "")}％</span>
    </span>
  );
}
