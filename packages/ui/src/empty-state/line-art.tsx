import type { ReactNode } from 'react'

const drawings = {
  list: (
    <>
      <rect x="14" y="12" width="52" height="56" rx="8" className="stroke-edge" />
      <path d="M26 28h28M26 40h28M26 52h16" className="stroke-edge" />
      <circle cx="62" cy="60" r="11" className="fill-accent-soft stroke-accent" />
      <path d="M62 55v10M57 60h10" className="stroke-accent" />
    </>
  ),
  send: (
    <>
      <path d="M12 58c14-2 20-24 34-24h20" className="stroke-edge" strokeDasharray="1 6" />
      <path d="m58 24 12 10-12 10" className="stroke-accent" />
      <circle cx="14" cy="58" r="5" className="fill-accent-soft stroke-accent" />
    </>
  ),
  people: (
    <>
      <circle cx="32" cy="30" r="10" className="stroke-edge" />
      <path d="M14 62c0-11 8-18 18-18s18 7 18 18" className="stroke-edge" />
      <circle cx="56" cy="34" r="7" className="fill-accent-soft stroke-accent" />
      <path d="M56 48c8 0 13 6 13 14" className="stroke-accent" />
    </>
  ),
  wallet: (
    <>
      <rect x="12" y="22" width="56" height="40" rx="8" className="stroke-edge" />
      <path d="M12 34h56" className="stroke-edge" />
      <rect
        x="48"
        y="42"
        width="20"
        height="12"
        rx="6"
        className="fill-accent-soft stroke-accent"
      />
    </>
  ),
  search: (
    <>
      <circle cx="36" cy="36" r="18" className="stroke-edge" />
      <path d="m50 50 16 16" className="stroke-accent" />
      <path d="M28 36h16" className="stroke-edge" />
    </>
  ),
  lock: (
    <>
      <rect x="20" y="36" width="40" height="30" rx="8" className="stroke-edge" />
      <path d="M28 36v-8a12 12 0 0 1 24 0v8" className="stroke-edge" />
      <path d="M40 48v6" className="stroke-accent" />
    </>
  ),
  done: (
    <>
      <circle cx="40" cy="40" r="26" className="fill-accent-soft stroke-accent" />
      <path d="m28 41 8 8 16-17" className="stroke-accent" />
    </>
  ),
  message: (
    <>
      <path
        d="M14 22a8 8 0 0 1 8-8h36a8 8 0 0 1 8 8v24a8 8 0 0 1-8 8H36L22 66V54a8 8 0 0 1-8-8z"
        className="stroke-edge"
      />
      <path d="M28 28h24" className="stroke-edge" />
      <path d="M28 40h14" className="stroke-accent" />
    </>
  ),
  broken: (
    <>
      <path d="M12 40h16M52 40h16" className="stroke-edge" />
      <path d="m34 30 12 20M46 30 34 50" className="stroke-negative" />
    </>
  ),
} satisfies Record<string, ReactNode>

export type LineArtName = keyof typeof drawings

/** Small line drawings of our own, in the tokens' colours. */
export function LineArt({ name }: { name: LineArtName }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 80 80"
      fill="none"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="size-20"
    >
      {drawings[name]}
    </svg>
  )
}
