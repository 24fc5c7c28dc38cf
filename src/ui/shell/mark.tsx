/** The mark: one indigo thread through gold. 24 to 26 px in headers. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" className="flex-none">
      <rect x="10.49" y="1.45" width="11.02" height="8.30" rx="1.6" fill="var(--mark-weft)" />
      <rect x="20.89" y="11.85" width="10.36" height="8.30" rx="1.6" fill="var(--mark-weft)" />
      <rect x="11.85" y="10.49" width="8.30" height="11.02" rx="1.6" fill="var(--mark-warp)" />
      <rect x="22.25" y="0.75" width="8.30" height="10.36" rx="1.6" fill="var(--mark-warp)" />
      <rect x="22.25" y="20.89" width="8.30" height="10.36" rx="1.6" fill="var(--mark-warp)" />
      <path
        d="M1.45 2.35a1.6 1.6 0 0 1 1.6-1.6h5.10a1.6 1.6 0 0 1 1.6 1.6V22.25H19.91a1.6 1.6 0 0 1 1.6 1.6V28.95a1.6 1.6 0 0 1-1.6 1.6H5.45a4 4 0 0 1-4-4z"
        fill="var(--primary)"
      />
    </svg>
  )
}
