/** The mark with fixed colours; programs that drop SVG keep the name beside it. */
export function EmailMark() {
  return (
    <svg width="24" height="24" viewBox="0 0 32 32" fill="none" aria-hidden="true" style={{ display: 'block' }}>
      <rect className="weft" x="10.49" y="1.45" width="11.02" height="8.30" rx="1.6" fill="#d9b13c" />
      <rect className="weft" x="20.89" y="11.85" width="10.36" height="8.30" rx="1.6" fill="#d9b13c" />
      <rect className="warp" x="11.85" y="10.49" width="8.30" height="11.02" rx="1.6" fill="#c99b25" />
      <rect className="warp" x="22.25" y="0.75" width="8.30" height="10.36" rx="1.6" fill="#c99b25" />
      <rect className="warp" x="22.25" y="20.89" width="8.30" height="10.36" rx="1.6" fill="#c99b25" />
      <path
        className="ink"
        d="M1.45 2.35a1.6 1.6 0 0 1 1.6-1.6h5.10a1.6 1.6 0 0 1 1.6 1.6V22.25H19.91a1.6 1.6 0 0 1 1.6 1.6V28.95a1.6 1.6 0 0 1-1.6 1.6H5.45a4 4 0 0 1-4-4z"
        fill="#264380"
      />
    </svg>
  )
}
