/** The name of the product, drawn. */
export function Wordmark() {
  return (
    <svg class="wordmark" viewBox="8 0 392 100" height="26" width="101.9" role="img" aria-label="Figleaf">
      <g transform="translate(0 4) scale(.72)">
        <path class="wm-leaf" d="M16 120V56A48 48 0 0 1 64 8H104A8 8 0 0 1 112 16V72A48 48 0 0 1 64 120z" />
        <rect class="wm-line" x="53" y="37" width="35" height="8" rx="4" />
        <rect class="wm-fig" x="40" y="56" width="56" height="16" rx="8" />
        <rect class="wm-line" x="40" y="88" width="32" height="8" rx="4" />
      </g>
      <g fill="none" stroke="currentColor" stroke-width="9" stroke-linecap="round" stroke-linejoin="round">
        <path transform="translate(104 0)" d="M4.500 76V20.500H38M4.500 47H32" />
        <path transform="translate(148 0)" d="M9.500 76V37" />
        <circle cx="157.5" cy="20.5" r="6" fill="currentColor" stroke="none" />
        <path
          transform="translate(174 0)"
          d="M40 37V79c0 11-7.500 17-18 17-7 0-12-2-15.500-5.500M40 56c0 11.500-7.500 20-17.500 20S5 67.500 5 56s7.500-20 17.500-20S40 44.500 40 56z"
        />
        <path transform="translate(230 0)" d="M9.500 76V16" />
        <path
          transform="translate(256 0)"
          d="M5.500 55.500h37c0-11.500-7.500-19.500-18.200-19.500C13 36 5 44.700 5 56s8 20 19.500 20c7.500 0 13-3 16.500-8"
        />
        <path
          transform="translate(311 0)"
          d="M39 37v39M39 56c0 11.500-7.500 20-17.500 20S4 67.500 4 56s7.500-20 17.500-20S39 44.500 39 56z"
        />
        <path transform="translate(366 0)" d="M9 76V33c0-9 5-14.500 13-14.500 2 0 3.500.3 5 .8M1 38.500h23" />
      </g>
    </svg>
  );
}
