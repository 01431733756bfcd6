'use client'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { TextArea } from '@corridor/ui/text-area'
import { KeyHint } from '@corridor/ui/use-hotkeys'
import { useWords } from '@corridor/words/react'
import { type RefObject, useState } from 'react'

export type AnswerFormProps = {
  input: RefObject<HTMLTextAreaElement | null>
  isBusy: boolean
  /** The colleague who holds the conversation. */
  blockedBy: string | null
  /** Throws an Error with the public sentence. */
  onAnswer: (text: string) => Promise<void>
}

/** What the customer will read. Ctrl and Enter send it. */
export function AnswerForm({ input, isBusy, blockedBy, onAnswer }: AnswerFormProps) {
  const words = useWords('admin.messages')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  if (blockedBy !== null) {
    return <Notice density="compact">{words('answering', { name: blockedBy })}</Notice>
  }
  async function send() {
    if (text.trim() === '' || isBusy) return
    setProblem('')
    try {
      await onAnswer(text.trim())
      setText('')
    } catch (error) {
      setProblem(error instanceof Error ? error.message : words('not-sent'))
    }
  }
  return (
    <form
      className="flex flex-col gap-chip rounded-card border border-line bg-card p-card"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Field label={words('answer')} hint={words('answer-hint')} error={problem} density="compact">
        <TextArea
          ref={input}
          density="compact"
          value={text}
          maxLength={4000}
          onValueChange={setText}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
          }}
        />
      </Field>
      <div className="flex items-center justify-end gap-item">
        <KeyHint keys="mod+Enter" />
        <Button
          type="submit"
          size="compact"
          disabled={text.trim() === ''}
          isBusy={isBusy}
          busyLabel={words('sending')}
        >
          {words('send')}
        </Button>
      </div>
    </form>
  )
}
