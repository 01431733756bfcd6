/** Has the browser keep a text as a file, as if it had been a link to one. */
export function saveFile(file: { fileName: string; mimeType: string; text: string }): void {
  const address = URL.createObjectURL(
    new Blob([file.text], { type: `${file.mimeType};charset=utf-8` }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = file.fileName
  link.click()
  // the browser has begun to read it by the next turn of its loop
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
