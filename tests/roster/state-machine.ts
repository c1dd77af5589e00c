import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import { NINGXIA, resources, synthesise, templateOf } from '../infra/synthesise.ts';

// biome-ignore lint/suspicious/noExplicitAny: a definition is JSON of several kinds of state
type Json = any;

/** Text with references to other resources, as CloudFormation joins it; a reference becomes the name of its resource. */
const joined = (parts: Json): string =>
  typeof parts === 'string'
    ? parts
    : parts['Fn::Join'][1].map((part: Json) => (typeof part === 'string' ? part : part.Ref)).join('');

/** The definition that `synth` writes. */
export function synthesised(): Json {
  const template = templateOf(synthesise(), NINGXIA);
  const [machine] = Object.values(resources(template, 'AWS::StepFunctions::StateMachine'));
  return JSON.parse(joined(machine?.Properties.DefinitionString));
}

/**
 * aws-local-stepfunctions 3.0.0 knows maps, retries and catches, but not what makes a map distributed. What it lacks is
 * said in states it knows: reading the items, and how many may fail. Nothing else of the definition is changed.
 */
function forInterpreter(definition: Json): Json {
  const { ItemReader, ResultWriter, ToleratedFailurePercentage, Label, Catch, Next, ...map } = definition.States.Rows;
  const { ProcessorConfig, ...processor } = map.ItemProcessor;
  const item = processor.StartAt as string;
  const states = {
    ...processor.States,
    [item]: { ...processor.States[item], Catch: [{ ErrorEquals: ['States.ALL'], Next: 'ItemFailed' }] },
    ItemFailed: { Type: 'Pass', Result: { failed: true }, End: true },
  };
  return {
    ...definition,
    States: {
      ...definition.States,
      Opened: { ...definition.States.Opened, Default: 'ReadItems' },
      ReadItems: { Type: 'Task', Resource: 'arn:aws:lambda:x:1:function:read', ResultPath: '$.items', Next: 'Rows' },
      Rows: {
        ...map,
        ItemsPath: '$.items',
        ItemProcessor: { ...processor, States: states },
        ResultPath: '$.mapped',
        Next: 'Tolerate',
      },
      Tolerate: { Type: 'Task', Resource: 'arn:aws:lambda:x:1:function:tolerate', ResultPath: null, Catch, Next },
    },
  };
}

export type Handlers = Record<string, (input: Json) => Promise<Json>>;

/** Runs a batch through the state machine: its own functions, and the items of its manifest. */
export async function execute(
  definition: Json,
  key: string,
  functions: Handlers,
  readItems: (manifest: string) => Json,
): Promise<void> {
  const tolerated = definition.States.Rows.ToleratedFailurePercentage as number;
  const handlers: Handlers = {
    ...functions,
    ReadItems: async ({ manifest }) => readItems(manifest),
    Tolerate: async ({ mapped }) => {
      const failed = mapped.filter((each: Json) => each?.failed).length;
      if ((failed / mapped.length) * 100 > tolerated) throw new Error('States.ExceedToleratedFailureThreshold');
      return {};
    },
  };
  const machine = new StateMachine(forInterpreter(definition) as StateMachineDefinition, {
    validationOptions: { checkArn: false, checkPaths: false, noValidate: true },
  });
  const names = Object.keys(functions);
  await machine.run(
    { key },
    {
      overrides: {
        taskResourceLocalHandlers: handlers,
        retryIntervalOverrides: Object.fromEntries(names.map((name) => [name, 1])),
      },
      context: { Execution: { Input: { key } } },
    },
  ).result;
}
