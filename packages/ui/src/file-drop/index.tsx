'use client'
import { useLocale, useWords } from '@corridor/words/react'
import { FileCheck, Upload, X } from 'lucide-react'
import { useId, useState } from 'react'
import { ErrorCode, type FileRejection, useDropzone } from 'react-dropzone'
import { cn } from '../class-names/index.tsx'
import { FieldError } from '../field/index.tsx'
import { formatDecimal } from '../money/format.ts'

export type FileDropProps = {
  label: string
  /** What is accepted, in words: "Photo or PDF, up to 10 MB". */
  hint?: string
  /** MIME types, as in the `accept` attribute. */
  accept: readonly string[]
  maxBytes: number
  file: File | null
  onFile: (file: File | null) => void
  error?: string
  isDisabled?: boolean
}

/** Sizes of files for people: "1.2 MB". */
export function useFormatBytes(): (bytes: number) => string {
  const words = useWords('ui')
  const locale = useLocale()
  const number = (value: number, digits = 0) =>
    formatDecimal(value, locale, { digits, useGrouping: false })
  return (bytes) => {
    if (bytes < 1024) return words('size-bytes', { size: number(bytes) })
    const kilobytes = bytes / 1024
    if (kilobytes < 1024) return words('size-kilobytes', { size: number(Math.round(kilobytes)) })
    return words('size-megabytes', { size: number(kilobytes / 1024, 1) })
  }
}

/** Says what is wrong with a file that was not taken. */
function useProblemWith(maxBytes: number): (rejection: FileRejection) => string {
  const words = useWords('ui')
  const formatBytes = useFormatBytes()
  return ({ file, errors }) => {
    if (errors.some(({ code }) => code === ErrorCode.FileInvalidType)) return words('file-kind')
    return words('file-too-big', { size: formatBytes(file.size), most: formatBytes(maxBytes) })
  }
}

/** Chooses one file by click, drop or camera; refuses the wrong kind and size before anything is sent. */
export function FileDrop(props: FileDropProps) {
  const { accept, maxBytes, file, onFile, isDisabled } = props
  const problemWith = useProblemWith(maxBytes)
  const id = useId()
  const [problem, setProblem] = useState('')
  const { getRootProps, getInputProps, inputRef, isDragActive } = useDropzone({
    accept: Object.fromEntries(accept.map((mimeType) => [mimeType, []])),
    maxSize: maxBytes,
    multiple: false,
    // the label opens the browser's choice by itself, and its input takes the focus
    noClick: true,
    noKeyboard: true,
    // not `disabled`, which would leave a dropped file to the browser, that opens it in place of the page
    onDrop: ([taken], [refused]) => {
      if (isDisabled) return
      setProblem(refused ? problemWith(refused) : '')
      if (taken) onFile(taken)
    },
  })
  // a label is one already
  const { role, ...root } = getRootProps()
  return (
    <div className="flex flex-col gap-chip">
      <label
        {...root}
        htmlFor={id}
        className={cn(
          'flex cursor-pointer items-center gap-card rounded-card border border-dashed border-edge p-card transition-colors focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ring hover:bg-hover',
          isDragActive && 'border-accent bg-accent-soft',
          file && 'border-solid border-line bg-card',
          isDisabled && 'cursor-not-allowed text-ink-muted',
        )}
      >
        <FileFace label={props.label} hint={props.hint} file={file} />
        <input
          {...getInputProps({
            id,
            disabled: isDisabled,
            'aria-label': undefined,
            'aria-describedby': `${id}-error`,
            tabIndex: 0,
            style: undefined,
            className: 'sr-only',
          })}
        />
        {file && !isDisabled && (
          <RemoveButton
            name={file.name}
            onRemove={() => {
              if (inputRef.current) inputRef.current.value = ''
              onFile(null)
            }}
          />
        )}
      </label>
      <FieldError id={`${id}-error`} error={problem || props.error} />
    </div>
  )
}

function FileFace({ label, hint, file }: { label: string; hint?: string; file: File | null }) {
  const words = useWords('ui')
  const formatBytes = useFormatBytes()
  const Icon = file ? FileCheck : Upload
  return (
    <>
      <span className="flex size-touch shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent">
        <Icon aria-hidden className="size-5" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{label}</span>
        <span className="block truncate text-support text-ink-soft">
          {file ? words('file-taken', { name: file.name, size: formatBytes(file.size) }) : hint}
        </span>
      </span>
    </>
  )
}

function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  const words = useWords('ui')
  return (
    <button
      type="button"
      aria-label={words('file-remove', { name })}
      onClick={(event) => {
        event.preventDefault()
        onRemove()
      }}
      className="flex size-touch items-center justify-center rounded-full text-ink-soft hover:bg-press hover:text-ink"
    >
      <X aria-hidden className="size-5" />
    </button>
  )
}
