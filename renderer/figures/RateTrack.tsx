/** A rate in ％ as a bar; it only repeats the number beside it, and is not read out. `rate` is the text shown: 48.2, — or 112.0. */
export function RateTrack({ rate }: { rate: string }) {
  const share = Number.parseFloat(rate);
  return (
    <span className="rate-track" aria-hidden>
      {Number.isFinite(share) && (
        <span className="rate-done" style={{ width: `${Math.max(0, Math.min(100, share))}%` }} />
      )}
    </span>
  );
}
