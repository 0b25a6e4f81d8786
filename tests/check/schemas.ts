import { Ajv } from 'ajv';

/** Says what of a document is not as its schema has it. */
export const validator = (schema: object): ((document: unknown) => string[]) => {
  const ajv = new Ajv({ allErrors: true, unicodeRegExp: false, strict: false });
  const validate = ajv.compile(schema);
  return (document) =>
    validate(document)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
};

const message = (required: string[]) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties: {
    text: { type: 'string' },
    markdown: { type: 'string' },
    id: { type: 'string' },
    arguments: { type: 'array', items: { type: 'string' } },
    properties: { type: 'object' },
  },
});

const level = { enum: ['none', 'note', 'warning', 'error'] };
const fromOne = { type: 'integer', minimum: 1 };

/** The parts of the SARIF 2.1.0 schema that bscb uses: what it requires, allows and bounds, and nothing else allowed. */
export const sarifLog = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'runs'],
  properties: {
    $schema: { type: 'string', pattern: '^https://' },
    version: { enum: ['2.1.0'] },
    runs: {
      type: 'array',
      minItems: 0,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['tool'],
        properties: {
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          tool: {
            type: 'object',
            additionalProperties: false,
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                additionalProperties: false,
                required: ['name'],
                properties: {
                  name: { type: 'string' },
                  version: { type: 'string' },
                  informationUri: { type: 'string' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      additionalProperties: false,
                      required: ['id'],
                      properties: {
                        id: { type: 'string' },
                        name: { type: 'string' },
                        shortDescription: message(['text']),
                        fullDescription: message(['text']),
                        help: message(['text']),
                        helpUri: { type: 'string' },
                        defaultConfiguration: {
                          type: 'object',
                          additionalProperties: false,
                          properties: {
                            level,
                            enabled: { type: 'boolean' },
                            rank: { type: 'number', minimum: -1, maximum: 100 },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['message'],
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: -1 },
                level,
                message: message(['text']),
                partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
                properties: { type: 'object' },
                locations: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        additionalProperties: false,
                        required: ['artifactLocation'],
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            additionalProperties: false,
                            properties: {
                              // A relative reference: no scheme, and nothing but what an address may hold.
                              uri: {
                                type: 'string',
                                pattern: "^(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})+$",
                              },
                              uriBaseId: { type: 'string' },
                              index: { type: 'integer', minimum: -1 },
                            },
                          },
                          region: {
                            type: 'object',
                            additionalProperties: false,
                            properties: {
                              startLine: fromOne,
                              startColumn: fromOne,
                              endLine: fromOne,
                              endColumn: fromOne,
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

/** GitLab's code quality report. */
export const gitlabReport = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          // From the root of the repository.
          path: { type: 'string', minLength: 1, not: { pattern: '^(?:\\./|/)' } },
          lines: {
            type: 'object',
            additionalProperties: false,
            required: ['begin'],
            properties: { begin: fromOne, end: fromOne },
          },
        },
      },
    },
  },
};
