'use client'
import { Button } from '@corridor/ui/button'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Drawer } from '@corridor/ui/drawer'
import { TextLink } from '@corridor/ui/link'
import { auditHrefOf } from '../../shell/audit-href.ts'
import { blockKindWords } from './block-kind-words.ts'
import { type BlockEntry, nameOf } from './use-block-list-acts.ts'

export type BlockEntryDrawerProps = {
  entry: BlockEntry
  /** Absent for those who may only read. */
  onRemove: (() => void) | false
  onClose: () => void
}

/** One entry of the own block list: whom it names, who added it and why. */
export function BlockEntryDrawer({ entry, onRemove, onClose }: BlockEntryDrawerProps) {
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={nameOf(entry)}
      meta={<TextLink href={auditHrefOf('block-list-entry', entry.entryId)}>Audit trail</TextLink>}
      footer={
        onRemove && (
          <footer className="flex flex-wrap justify-end gap-chip border-t border-line px-screen py-item">
            <Button variant="danger" size="compact" onClick={onRemove}>
              Take off the list
            </Button>
          </footer>
        )
      }
    >
      <DefinitionList
        layout="facts"
        items={[
          { term: 'What', value: blockKindWords[entry.kind].word },
          {
            term: blockKindWords[entry.kind].label,
            value:
              entry.kind === 'name' ? (
                <span className="break-words">{entry.value}</span>
              ) : (
                <CopyId value={entry.value} label="blocked value" isShort />
              ),
            isStrong: true,
          },
          entry.kind === 'customer' && {
            term: 'Customer',
            value: (
              <TextLink href={`/customers/${entry.value}`}>{entry.customerName ?? 'Open'}</TextLink>
            ),
          },
          {
            term: 'Reason',
            value: <span className="whitespace-pre-wrap">{entry.reason}</span>,
          },
          { term: 'Added by', value: entry.addedByName ?? 'A former colleague' },
          { term: 'Since', value: <StaffTime at={entry.addedAt} /> },
        ]}
      />
    </Drawer>
  )
}
