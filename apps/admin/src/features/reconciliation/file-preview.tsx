'use client'
import { Button } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Money } from '@corridor/ui/money'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useStaff } from '../../access/staff-context.tsx'
import { useAct } from '../../acts/use-act.ts'
import { useApi } from '../../trpc/client.ts'
import type { StatementImport } from './reconciliation-types.ts'
import { useFaultWords } from './use-fault-words.ts'

/** What is in a file before it is imported: its numbers, and every line that cannot be read. */
export function FilePreview({ file }: { file: StatementImport }) {
  const words = useWords('admin.reconciliation')
  const say = useFaultWords()
  const mayWork = useStaff().may('reconciliation:work')
  const { reconciliation } = useApi()
  const act = useAct()
  const confirm = useMutation(reconciliation.confirmImport.mutationOptions())
  const discard = useMutation(reconciliation.discardImport.mutationOptions())
  const { importId, faultCount } = file
  return (
    <Card className="flex flex-col gap-card">
      <h3 className="text-admin-body font-semibold">
        <bdi>{file.fileName}</bdi>
      </h3>
      <DefinitionList
        layout="facts"
        items={[
          { term: words('lines'), value: file.lines },
          { term: words('known'), value: file.known },
          file.opening && {
            term: words('opening-balance'),
            value: <Money value={file.opening} />,
          },
          file.closing && {
            term: words('closing-balance'),
            value: <Money value={file.closing} />,
          },
        ]}
      />
      {faultCount > 0 && (
        <Notice meaning="negative" density="compact" title={words('faults', { count: faultCount })}>
          <ul>
            {file.faults.map((fault) => (
              <li key={`${fault.place}${fault.code}`} className="break-words">
                {say(fault)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {mayWork && (
        <div className="flex flex-wrap justify-end gap-chip">
          <Button
            size="compact"
            variant="secondary"
            isBusy={discard.isPending}
            onClick={() =>
              void act.orTell(() => discard.mutateAsync({ importId }), words('discarded'))
            }
          >
            {words('discard')}
          </Button>
          <Button
            size="compact"
            disabled={faultCount > 0}
            isBusy={confirm.isPending}
            busyLabel={words('confirming')}
            onClick={() =>
              void act.orTell(() => confirm.mutateAsync({ importId }), words('confirmed'))
            }
          >
            {words('confirm')}
          </Button>
        </div>
      )}
    </Card>
  )
}
