'use client'
import { Button } from '@corridor/ui/button'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Drawer } from '@corridor/ui/drawer'
import { TextLink } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'
import { auditHrefOf } from '../audit/audit-href.ts'
import { type BlockEntry, nameOf } from './use-block-list-acts.ts'

export type BlockEntryDrawerProps = {
  entry: BlockEntry
  /** Absent for those who may only read. */
  onRemove: (() => void) | false
  onClose: () => void
}

/** One entry of the own block list: whom it names, who added it and why. */
export function BlockEntryDrawer({ entry, onRemove, onClose }: BlockEntryDrawerProps) {
  const words = useWords('admin.block-list')
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={<bdi>{nameOf(entry)}</bdi>}
      meta={
        <TextLink href={auditHrefOf('block-list-entry', entry.entryId)}>
          {words('audit-trail')}
        </TextLink>
      }
      footer={
        onRemove && (
          <footer className="flex flex-wrap justify-end gap-chip border-t border-line px-screen py-item">
            <Button variant="danger" size="compact" onClick={onRemove}>
              {words('take-off')}
            </Button>
          </footer>
        )
      }
    >
      <DefinitionList
        layout="facts"
        items={[
          { term: words('what'), value: words(`kind-${entry.kind}`) },
          {
            term: words(`label-${entry.kind}`),
            value:
              entry.kind === 'name' ? (
                <span className="break-words">{entry.value}</span>
              ) : (
                <CopyId value={entry.value} label={words('blocked-value')} isShort />
              ),
            isStrong: true,
          },
          entry.kind === 'customer' && {
            term: words('kind-customer'),
            value: (
              <TextLink href={`/customers/${entry.value}`}>
                {entry.customerName ?? words('open-customer')}
              </TextLink>
            ),
          },
          {
            term: words('reason'),
            value: <span className="whitespace-pre-wrap">{entry.reason}</span>,
          },
          { term: words('added-by'), value: entry.addedByName ?? words('former-colleague') },
          { term: words('since'), value: <StaffTime at={entry.addedAt} /> },
        ]}
      />
    </Drawer>
  )
}
