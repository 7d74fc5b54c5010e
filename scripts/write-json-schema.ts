import { writeFileSync } from "node:fs";
import { jsonSchemaFile, jsonSchemaText } from "./json-schema.ts";

writeFileSync(jsonSchemaFile, await jsonSchemaText());
