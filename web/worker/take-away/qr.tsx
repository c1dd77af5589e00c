import encode from 'qr';

/** Light modules around a code, as readers want them (ISO/IEC 18004). */
const QUIET = 4;

/** The modules of a QR code, row by row. */
export const modulesOf = (content: string): boolean[][] => encode(content, 'raw', { ecc: 'medium', border: QUIET });

/** A QR code as one path, dark on light whatever the colours around it. */
export function Qr({ content, label }: { content: string; label: string }) {
  const rows = modulesOf(content);
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
