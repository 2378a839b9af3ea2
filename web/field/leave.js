import { write } from "./database.js"

/** Under this name stands whose phone it is. */
export const CURRENT = "current"

/** Nobody's until somebody signs in; what the person left stays, locked and out of sight. */
export const leavePhone = () => write(["phone"], (of) => of("phone").delete(CURRENT))
