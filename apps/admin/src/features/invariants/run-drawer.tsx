'use client'
import { invariantTexts } from '@corridor/domain/reconciliation/contract'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Drawer } from '@corridor/ui/drawer'
import { TextLink } from '@corridor/ui/link'
import { StatusTag } from '@corridor/ui/status-tag'
import { auditHrefOf } from '../../shell/audit-href.ts'
import { useStaff } from '../../shell/staff-context.tsx'
import { placeOf } from '../audit/place-of.ts'
import type { Run } from './invariant-card.tsx'
import { kindWords } from './kind-words.ts'

/** One run of a check, or several that said the same: when, how much, and what it found broken. */
export function RunDrawer({ run, onClose }: { run: Run; onClose: () => void }) {
  const { may } = useStaff()
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={`${run.invariant} ${invariantTexts[run.invariant].title}`}
      meta={
        <>
          <StatusTag kind="invariant" state={run.outcome} density="compact" />
          <StaffTime at={run.finishedAt} />
          <TextLink href={auditHrefOf('invariant', run.invariant)}>Audit trail</TextLink>
        </>
      }
    >
      <div className="flex flex-col gap-screen">
        <DefinitionList
          layout="facts"
          items={[
            { term: 'Kind', value: kindWords[run.kind] },
            { term: 'From', value: <StaffTime at={run.startedAt} /> },
            { term: 'To', value: <StaffTime at={run.finishedAt} /> },
            { term: 'Runs that said so', value: run.runs },
            { term: 'Looked at', value: `${run.checked} rows` },
            run.to !== null && {
              term: 'Came to',
              value: <span className="font-mono text-meta break-words">{run.to}</span>,
            },
            run.note !== null && { term: 'Why', value: run.note, isStrong: true },
            run.outcome === 'red' && { term: 'Violations', value: run.violations, isStrong: true },
          ]}
        />
        {run.first.length > 0 && (
          <section className="flex flex-col gap-chip">
            <h3 className="text-admin-body font-semibold">
              {run.violations > run.first.length
                ? `The first ${run.first.length} of ${run.violations}`
                : 'What is broken'}
            </h3>
            <ul className="flex flex-col divide-y divide-line">
              {run.first.map(({ rule, subject }) => {
                const place = placeOf({ entityId: subject })
                return (
                  <li key={`${rule} ${subject}`} className="flex flex-col gap-hair py-chip">
                    <span className="text-table">{rule}</span>
                    <span className="flex flex-wrap items-center gap-chip">
                      <CopyId value={subject} label="subject" isShort className="text-meta" />
                      {place && may(place.permission) && (
                        <TextLink href={place.href}>Open it</TextLink>
                      )}
                    </span>
                  </li>
                )
              })}
            </ul>
          </section>
        )}
      </div>
    </Drawer>
  )
}
