// Tells what AsyncAPI's own parser has against a document, and fails when that is an error.
import { readFile } from 'node:fs/promises'
import { DiagnosticSeverity, Parser } from '@asyncapi/parser'

const file = process.argv[2]
const { document, diagnostics } = await new Parser().parse(await readFile(file, 'utf8'))
for (const { severity, range, message, path } of diagnostics) {
  console.log(`${DiagnosticSeverity[severity]} in line ${range.start.line + 1}, at ${path.join('/')}: ${message}`)
}
if (!document || diagnostics.some(({ severity }) => severity === DiagnosticSeverity.Error)) {
  console.log(`${file} is no valid AsyncAPI document.`)
  process.exit(1)
}
const channels = document.channels().all().length
const messages = document.messages().length
const operations = document.operations().all().length
console.log(`${file} is valid: ${channels} channels, ${messages} messages, ${operations} operations.`)
