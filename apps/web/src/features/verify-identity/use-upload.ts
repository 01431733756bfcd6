'use client'
import type { DocumentKind, DocumentSide } from '@corridor/domain/kyc/contract'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import { z } from 'zod'

const refused = z.object({ error: z.object({ message: z.string() }) })

export type SentFile = { readonly fileName: string; readonly sizeBytes: number }

/** Sends one side of a document as soon as it is chosen. */
export function useUpload(options: {
  kind: DocumentKind
  side: DocumentSide
  /** Stands for a customer who is signed out: the token of a recovery's mail. */
  recoveryToken?: string
  onDone: (sent: SentFile) => Promise<unknown>
}) {
  const words = useWords('web.verify-identity')
  const [file, setFile] = useState<File | null>(null)
  const [error, setError] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)

  async function take(chosen: File | null) {
    setError(undefined)
    setFile(chosen)
    if (!chosen) return
    setIsBusy(true)
    const refusal = await send(chosen, options)
    if (refusal) {
      setError(refusal === 'lost' ? words('file-lost') : refusal.sentence)
      setFile(null)
    } else {
      await options.onDone({ fileName: chosen.name, sizeBytes: chosen.size })
      setFile(null)
    }
    setIsBusy(false)
  }

  return { file, error, isBusy, take }
}

/** @returns why it was not taken, null when it was; `lost` where no answer says */
async function send(
  file: File,
  options: { kind: DocumentKind; side: DocumentSide; recoveryToken?: string },
): Promise<{ sentence: string } | 'lost' | null> {
  const { kind, side, recoveryToken } = options
  const query = new URLSearchParams({ kind, side, fileName: file.name })
  try {
    const answer = await fetch(`/api/uploads/identity-document?${query}`, {
      method: 'POST',
      body: file,
      headers: {
        'content-type': 'application/octet-stream',
        ...(recoveryToken && { 'x-recovery-token': recoveryToken }),
      },
      credentials: 'same-origin',
    })
    if (answer.ok) return null
    const sentence = refused.safeParse(await answer.json()).data?.error.message
    return sentence === undefined ? 'lost' : { sentence }
  } catch {
    return 'lost'
  }
}
