'use client'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Drawer } from '@corridor/ui/drawer'
import { TextLink } from '@corridor/ui/link'
import { StatusTag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useStaff } from '../../access/staff-context.tsx'
import { auditHrefOf } from '../audit/audit-href.ts'
import { placeOf } from '../audit/place-of.ts'
import type { Run } from './invariant-card.tsx'

/** One run of a check, or several that said the same: when, how much, and what it found broken. */
export function RunDrawer({ run, onClose }: { run: Run; onClose: () => void }) {
  const words = useWords('admin.invariants')
  const { may } = useStaff()
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={words('named', { key: run.invariant, name: words(`name-${run.invariant}`) })}
      meta={
        <>
          <StatusTag kind="invariant" state={run.outcome} density="compact" />
          <StaffTime at={run.finishedAt} />
          <TextLink href={auditHrefOf('invariant', run.invariant)}>{words('audit-trail')}</TextLink>
        </>
      }
    >
      <div className="flex flex-col gap-screen">
        <DefinitionList
          layout="facts"
          items={[
            { term: words('kind'), value: words(`kind-${run.kind}`) },
            { term: words('from'), value: <StaffTime at={run.startedAt} /> },
            { term: words('to'), value: <StaffTime at={run.finishedAt} /> },
            { term: words('runs-said-so'), value: run.runs },
            {
              term: words('looked-at'),
              value: words('looked-at-rows', { rows: Number(run.checked) }),
            },
            run.to !== null && {
              term: words('came-to'),
              value: <bdi className="font-mono text-meta break-words">{run.to}</bdi>,
            },
            run.note !== null && { term: words('why'), value: run.note, isStrong: true },
            run.outcome === 'red' && {
              term: words('violations'),
              value: run.violations,
              isStrong: true,
            },
          ]}
        />
        {run.first.length > 0 && (
          <section className="flex flex-col gap-chip">
            <h3 className="text-admin-body font-semibold">
              {run.violations > run.first.length
                ? words('first-of', { count: run.first.length, total: run.violations })
                : words('broken')}
            </h3>
            <ul className="flex flex-col divide-y divide-line">
              {run.first.map(({ rule, subject }) => {
                const place = placeOf({ entityId: subject })
                return (
                  <li key={`${rule} ${subject}`} className="flex flex-col gap-hair py-chip">
                    <span className="text-table">{rule}</span>
                    <span className="flex flex-wrap items-center gap-chip">
                      <CopyId
                        value={subject}
                        label={words('copy-subject')}
                        isShort
                        className="text-meta"
                      />
                      {place && may(place.permission) && (
                        <TextLink href={place.href}>{words('open-it')}</TextLink>
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
