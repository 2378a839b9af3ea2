// Bundles styles and elements into the folder given as the first argument.
import { mkdirSync } from "node:fs"

mkdirSync(process.argv[2], { recursive: true })
