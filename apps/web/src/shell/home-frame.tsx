import type { ReactNode } from 'react'

/** The wide column (960 px): home, activity, lists. */
export function HomeFrame({ children }: { children: ReactNode }) {
  return <div className="mx-auto flex w-full max-w-home flex-col gap-section">{children}</div>
}
