'use client'
import { CopyId } from '@corridor/ui/copy-id'
import { EmptyState } from '@corridor/ui/empty-state'
import { useWords } from '@corridor/words/react'
import type { Trace } from './trace.ts'

export type LogPartProps = { lines: Trace['logLines']; correlationId: string }

/** Log lines of every process that worked on the request, by its correlation id. */
export function LogPart({ lines, correlationId }: LogPartProps) {
  const words = useWords('admin.transfers')
  const numbered = lines.map((line, place) => ({ ...line, place }))
  return (
    <div className="flex flex-col gap-chip">
      <p className="text-table text-ink-soft">
        {words.rich('correlation-id', {
          id: () => (
            <CopyId
              value={correlationId}
              label={words('copy-correlation-id')}
              className="text-meta"
            />
          ),
        })}
      </p>
      {lines.length === 0 ? (
        <EmptyState
          density="compact"
          title={words('no-log')}
          description={words('no-log-detail')}
          className="rounded-card border border-line"
        />
      ) : (
        <ol
          dir="ltr"
          aria-label={words('log-lines')}
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
