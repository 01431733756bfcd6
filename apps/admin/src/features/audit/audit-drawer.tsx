'use client'
import { Button } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Drawer } from '@corridor/ui/drawer'
import { TextLink } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'
import { useStaff } from '../../access/staff-context.tsx'
import { type AuditRecord, useActorWords } from './audit-columns.tsx'
import { placeOf } from './place-of.ts'

export type AuditDrawerProps = {
  record: AuditRecord
  onClose: () => void
  onFilter: (filter: Record<string, string | null>) => void
}

/** One record whole: who, from where, what changed (as hashes), and where its thing is. */
export function AuditDrawer({ record, onClose, onFilter }: AuditDrawerProps) {
  const words = useWords('admin.audit')
  const actorWords = useActorWords()
  const { may } = useStaff()
  const place = placeOf(record)
  const id = (term: string, value: string | null) =>
    value !== null && {
      term,
      value: <CopyId value={value} label={term} isShort className="text-meta" />,
    }
  const changes = Object.entries(record.changes)
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={<bdi className="font-mono">{record.action}</bdi>}
      meta={
        <>
          <bdi>{actorWords(record)}</bdi>
          <StaffTime at={record.occurredAt} />
        </>
      }
    >
      <div className="flex flex-col gap-screen">
        <DefinitionList
          layout="facts"
          items={[
            record.reason !== null && { term: words('why'), value: record.reason, isStrong: true },
            { term: words('kind'), value: <bdi>{record.entityType}</bdi> },
            record.isHidden
              ? { term: words('which-and-why'), value: words('hidden-case') }
              : {
                  term: words('id'),
                  value: (
                    <CopyId
                      value={record.entityId}
                      label={words('copy-id')}
                      isShort
                      className="text-meta"
                    />
                  ),
                },
            id(words('actor'), record.actor),
            id(words('session'), record.sessionId),
            record.ip !== null && {
              term: words('address'),
              value: <bdi className="font-mono">{record.ip}</bdi>,
            },
            id(words('request'), record.requestId),
            id(words('event'), record.eventId),
            { term: words('recorded'), value: <StaffTime at={record.recordedAt} /> },
          ]}
        />
        {changes.length > 0 && (
          <Section
            density="compact"
            title={words('changes')}
            description={words('changes-description')}
          >
            <DefinitionList
              layout="facts"
              items={changes.map(([field, change]) => ({
                key: field,
                term: field,
                value: (
                  <span className="font-mono text-meta break-all">
                    {words('change', {
                      before: change.before?.slice(0, 12) ?? words('nothing'),
                      after: change.after?.slice(0, 12) ?? words('nothing'),
                    })}
                  </span>
                ),
              }))}
            />
          </Section>
        )}
        <div className="flex flex-wrap gap-chip">
          {!record.isHidden && (
            <Button
              variant="secondary"
              size="compact"
              onClick={() =>
                onFilter({
                  entityType: record.entityType,
                  entityId: record.entityId,
                  actor: null,
                  action: null,
                })
              }
            >
              {words('all-about')}
            </Button>
          )}
          <Button
            variant="secondary"
            size="compact"
            onClick={() =>
              onFilter({ actor: record.actor, entityType: null, entityId: null, action: null })
            }
          >
            {words('all-by-actor')}
          </Button>
          {place && may(place.permission) && (
            <TextLink href={place.href}>{words('open-it')}</TextLink>
          )}
        </div>
      </div>
    </Drawer>
  )
}
