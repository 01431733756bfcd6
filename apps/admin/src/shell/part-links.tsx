import { cn } from '@corridor/ui/class-names'
import { Link } from '@corridor/ui/link'

/** The pages that one part of the console consists of, the one that is shown marked. */
export function PartLinks(props: {
  label: string
  parts: readonly { readonly href: string; readonly name: string }[]
  current: string
}) {
  return (
    <nav
      aria-label={props.label}
      className="no-scrollbar flex gap-screen overflow-x-auto border-b border-line"
    >
      {props.parts.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === props.current ? 'page' : undefined}
          className={cn(
            '-mb-px flex min-h-compact shrink-0 items-center border-b-2 border-transparent text-table font-medium text-ink-soft hover:text-ink',
            href === props.current && 'border-accent text-ink',
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
