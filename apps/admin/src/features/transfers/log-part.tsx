'use client'
import { CopyId } from '@corridor/ui/copy-id'
import { EmptyState } from '@corridor/ui/empty-state'
import type { Trace } from './trace.ts'

export type LogPartProps = { lines: Trace['logLines']; correlationId: string }

/** Log lines of every process that worked on the request, by its correlation id. */
export function LogPart({ lines, correlationId }: LogPartProps) {
  const numbered = lines.map((line, place) => ({ ...line, place }))
  return (
    <div className="flex flex-col gap-chip">
      <p className="text-table text-ink-soft">
        Correlation id <CopyId value={correlationId} label="correlation id" className="text-meta" />
      </p>
      {lines.length === 0 ? (
        <EmptyState
          density="compact"
          title="No log lines are kept"
          description="They may have been rotated away, or go elsewhere in this installation."
          className="rounded-card border border-line"
        />
      ) : (
        <ol
          aria-label="Log lines"
          className="overflow-x-auto rounded-card border border-line bg-sunken p-item font-mono text-meta"
        >
          {numbered.map((line) => (
            <li key={line.place} className="flex gap-item whitespace-nowrap">
              <time dateTime={line.at} className="text-ink-muted">
                {line.at}
              </time>
              <span className="w-16 shrink-0 text-ink-soft">{line.service}</span>
              <span
                className={
                  line.level === 'error' || line.level === 'fatal'
                    ? 'w-10 shrink-0 text-negative'
                    : 'w-10 shrink-0 text-ink-soft'
                }
              >
                {line.level}
              </span>
              <span>{line.message}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
