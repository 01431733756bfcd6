'use client'
import { resolutionSchema } from '@corridor/domain/payments/contract'
import type { Id } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { CopyId } from '@corridor/ui/copy-id'
import { StaffTime } from '@corridor/ui/date-time'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Drawer } from '@corridor/ui/drawer'
import { TextLink } from '@corridor/ui/link'
import { Money, useFormatMoney } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { VerdictBar } from '@corridor/ui/verdict-bar'
import { useState } from 'react'
import { auditHref } from '../../shell/audit-href.ts'
import { DueClock } from '../../shell/due-clock.tsx'
import { Owner } from '../../shell/owner.tsx'
import { useStaff } from '../../shell/staff-context.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { verdictsOf } from './exception-verdicts.ts'
import { begunWords, kindWords } from './kind-words.ts'
import { OwnerPicker } from './owner-picker.tsx'
import { useExceptionActs } from './use-exception-acts.ts'

export type ExceptionDrawerProps = {
  exception: ApiOutputs['exceptions']['list']['items'][number]
  onClose: () => void
  onResolved: () => void
}

/** One exception: what came, what it is about, what to do, and what becomes of its money. */
export function ExceptionDrawer({ exception, onClose, onResolved }: ExceptionDrawerProps) {
  const { staffId } = useStaff()
  const acts = useExceptionActs()
  const formatMoney = useFormatMoney()
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
      title={kindWords[kind].word}
      meta={
        <>
          <DueClock {...exception} />
          <span>
            Owner: <Owner {...exception} />
          </span>
          <TextLink href={auditHref('tsk', exceptionId)}>Audit trail</TextLink>
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
            {isColleagues ? 'Take over' : 'Assign to me'}
          </Button>
        )
      }
      footer={
        <VerdictBar
          isDisabled={isColleagues}
          note={isColleagues && `${exception.ownerName ?? 'A colleague'} holds this.`}
          verdicts={verdictsOf(exception, owner !== null, formatMoney)}
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
          {kindWords[kind].advice}
        </Notice>
        {exception.begun && (
          <Notice density="compact" meaning="info">
            {begunWords[exception.begun]} It goes on by itself; you can also repeat it.
          </Notice>
        )}
        <DefinitionList
          layout="facts"
          items={[
            { term: 'Amount', value: <Money value={exception.amount} />, isStrong: true },
            exception.referenceText !== null && {
              term: 'Payer wrote',
              value: <span className="break-words">{exception.referenceText}</span>,
            },
            {
              term: 'About',
              value: (
                <CopyId value={exception.subjectId} label="id" isShort className="text-meta" />
              ),
            },
            exception.customerId !== null && {
              term: 'Customer',
              value: (
                <TextLink href={`/customers/${exception.customerId}`}>
                  {exception.customerName ?? 'Open'}
                </TextLink>
              ),
            },
            { term: 'Since', value: <StaffTime at={exception.createdAt} /> },
            { term: 'Due', value: <StaffTime at={exception.dueAt} /> },
          ]}
        />
        {isUnmatched && !exception.begun && <OwnerPicker value={named} onChange={setNamed} />}
      </div>
    </Drawer>
  )
}
