/**
 * A share of 1,000 as a bar: filled up to `low`, hatched from `low` to `high` where only a band is known. Hidden from
 * screen readers: the words beside it say the same.
 */
import './bandBar.css';

export interface ShareBand {
  /** Thousandths, 0 to 1000; `low` equals `high` for an exact value. */
  readonly low: number;
  readonly high: number;
}

export function BandBar({ share, ink }: { readonly share: ShareBand; readonly ink?: string }) {
  const exact = share.high - share.low <= 1;
  const end = Math.min(1000, share.high);
  return (
    <svg
      class="bandbar"
      viewBox="0 0 1000 60"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
      {...(ink ? { color: ink } : {})}
    >
      <rect class="bandbar-ground" x="0" y="22" width="1000" height="16" />
      {exact ? (
        <rect class="bandbar-exact" x="0" y="12" width={Math.max(6, end)} height="36" />
      ) : (
        <>
          <rect class="bandbar-sure" x="0" y="18" width={share.low} height="24" />
          <rect class="bandbar-band" x={share.low} y="8" width={Math.max(6, end - share.low)} height="44" />
        </>
      )}
    </svg>
  );
}
