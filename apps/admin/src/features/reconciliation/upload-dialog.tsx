'use client'
import { maxStatementBytes } from '@corridor/domain/reconciliation/contract'
import { FileDrop } from '@corridor/ui/file-drop'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import { z } from 'zod'
import { useAct } from '../../acts/use-act.ts'
import { FormDialog } from './form-dialog.tsx'
import type { PartnerAccount } from './reconciliation-types.ts'

const accepted = [
  'text/csv',
  'text/plain',
  'text/xml',
  'application/xml',
  'application/zip',
  'application/vnd.ms-excel',
  'application/octet-stream',
] as const
const refused = z.object({ error: z.object({ message: z.string() }) })

/** Sends a partner's file, to see what is in it. */
export function UploadDialog({
  account,
  onClose,
}: {
  account: PartnerAccount
  onClose: () => void
}) {
  const words = useWords('admin.reconciliation')
  const act = useAct()
  const [file, setFile] = useState<File | null>(null)
  return (
    <FormDialog
      title={words('choose-file')}
      description={words('files-none-detail')}
      submitLabel={words('upload')}
      busyLabel={words('uploading')}
      isReady={file !== null}
      onSubmit={async () => {
        if (file) await act.orThrow(() => send(account, file), words('uploaded'))
      }}
      onClose={onClose}
    >
      <FileDrop
        label={words('choose-file')}
        hint={words('choose-file-hint')}
        accept={accepted}
        maxBytes={maxStatementBytes}
        file={file}
        onFile={setFile}
      />
    </FormDialog>
  )
}

/** @throws Error with the public sentence when the file was not taken */
async function send({ partnerAccountId }: PartnerAccount, file: File): Promise<void> {
  const query = new URLSearchParams({ partnerAccountId, fileName: file.name })
  const answer = await fetch(`/api/uploads/statement?${query}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
    credentials: 'same-origin',
  })
  if (answer.ok) return
  const said = refused.safeParse(await answer.json().catch(() => null))
  throw new Error(said.data?.error.message ?? answer.statusText)
}
