'use client'
import { type ReactNode, useId } from 'react'

/** A piece of evidence: can be reached with [ and ]. */
export function Evidence(props: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      tabIndex={-1}
      data-evidence
      className="flex min-w-0 scroll-mt-gulf flex-col gap-item rounded-card border border-line bg-card p-card sm:p-screen"
    >
      <h2 id={id} className="text-admin-body font-semibold">
        {props.title}
      </h2>
      {props.children}
    </section>
  )
}
