'use client'
import { resolutionSchema } from '@corridor/domain/payments/contract'
import type { Id } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Drawer } from '@corridor/ui/drawer'
import { TextLink } from '@corridor/ui/link'
import { Money } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { VerdictBar } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import { useStaff } from '../../access/staff-context.tsx'
import { DueClock } from '../../case-work/due-clock.tsx'
import { Owner } from '../../case-work/owner.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { auditHref } from '../audit/audit-href.ts'
import { OwnerPicker } from './owner-picker.tsx'
import { useExceptionActs } from './use-exception-acts.ts'
import { useVerdicts } from './use-verdicts.ts'

export type ExceptionDrawerProps = {
  exception: ApiOutputs['exceptions']['list']['items'][number]
  onClose: () => void
  onResolved: () => void
}

/** One exception: what came, what it is about, what to do, and what becomes of its money. */
export function ExceptionDrawer({ exception, onClose, onResolved }: ExceptionDrawerProps) {
  const words = useWords('admin.exceptions')
  const verdictsOf = useVerdicts()
  const { staffId } = useStaff()
  const acts = useExceptionActs()
  const { exceptionId, ownerId, kind } = exception
  const isMine = ownerId === staffId
  const isColleagues = ownerId !== null && !isMine
  const isUnmatched = kind === 'unmatched-money'
  const [named, setNamed] = useState<Id<'cus'> | null>(null)
  const owner = isUnmatched
    ? exception.begun
      ? exception.customerId
      : named
    : exception.customerId
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={words(`kind-${kind}`)}
      meta={
        <>
          <DueClock {...exception} />
          <span>{words.rich('owned-by', { name: () => <Owner {...exception} /> })}</span>
          <TextLink href={auditHref('tsk', exceptionId)}>{words('audit-trail')}</TextLink>
        </>
      }
      actions={
        !isMine && (
          <Button
            variant="secondary"
            size="compact"
            isBusy={acts.isClaiming}
            onClick={() => void acts.claim(exceptionId, isColleagues)}
          >
            {isColleagues ? words('take-over') : words('assign')}
          </Button>
        )
      }
      footer={
        <VerdictBar
          isDisabled={isColleagues}
          note={isColleagues && words('holds', { name: exception.ownerName ?? words('colleague') })}
          verdicts={verdictsOf(exception, owner !== null)}
          onDecide={async ({ verdict, note }) => {
            const resolution = resolutionSchema.parse(verdict)
            const customerId = resolution === 'credit' && isUnmatched && owner ? owner : undefined
            await acts.resolve({ exceptionId, resolution, customerId, note })
            onResolved()
          }}
        />
      }
    >
      <div className="flex flex-col gap-card">
        <Notice density="compact" meaning="caution">
          {words(`advice-${kind}`)}
        </Notice>
        {exception.begun && (
          <Notice density="compact" meaning="info">
            {words(`begun-${exception.begun}`)}
          </Notice>
        )}
        <DefinitionList
          layout="facts"
          items={[
            { term: words('amount'), value: <Money value={exception.amount} />, isStrong: true },
            exception.referenceText !== null && {
              term: words('payer-wrote'),
              value: <span className="break-words">{exception.referenceText}</span>,
            },
            {
              term: words('about'),
              value: (
                <CopyId
                  value={exception.subjectId}
                  label={words('copy-id')}
                  isShort
                  className="text-meta"
                />
              ),
            },
            exception.customerId !== null && {
              term: words('customer'),
              value: (
                <TextLink href={`/customers/${exception.customerId}`}>
                  {exception.customerName ?? words('open-customer')}
                </TextLink>
              ),
            },
            { term: words('since'), value: <StaffTime at={exception.createdAt} /> },
            { term: words('due'), value: <StaffTime at={exception.dueAt} /> },
          ]}
        />
        {isUnmatched && !exception.begun && <OwnerPicker value={named} onChange={setNamed} />}
      </div>
    </Drawer>
  )
}
