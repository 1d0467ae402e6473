// Usage: node assistant.mjs http <address> | stdio <command> <argument>…. The Model Context Protocol's own client for JavaScript: it connects, lists, calls,
// reads, is refused, and gives a call up.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [kind, ...where] = process.argv.slice(2);
const transport = kind === 'http' ? new StreamableHTTPClientTransport(new URL(where[0])) : new StdioClientTransport({ command: where[0], args: where.slice(1) });
const faults = [];
const client = new Client({ name: 'checker', version: '1.0.0' });
// The answer to a call that was given up may be on its way already; the protocol has the client ignore it.
let hasGivenUp = false;
client.onerror = (fault) => {
  if (!hasGivenUp || !String(fault).includes('unknown message ID')) {
    faults.push(String(fault));
  }
};
await client.connect(transport);

const call = async (name, args, options) => {
  const { content, isError } = await client.callTool({ name, arguments: args }, undefined, options);
  return { isError: isError === true, answer: JSON.parse(content[0].text) };
};
const report = {
  server: client.getServerVersion().name,
  tools: (await client.listTools()).tools.map((tool) => tool.name),
  prompts: (await client.listPrompts()).prompts.map((prompt) => prompt.name),
  templates: (await client.listResourceTemplates()).resourceTemplates.map((template) => template.uriTemplate),
};
report.found = (await call('resolve', { terms: ['VWM2'] })).answer.data.resolve[0].match.curie;
report.read = JSON.parse((await client.readResource({ uri: 'kg://record/MONDO:0957870' })).contents[0].text).data.record.curie;
report.prompt = (await client.getPrompt({ name: 'record', arguments: { id: 'VWM2' } })).messages[0].role;
report.refused = await call('ask', { query: '{ nosuch }' });

// Given up while it is on its way: the caller is told at once, and what comes after is answered.
const giveUp = new AbortController();
const given = call('ask', { query: '{ diseases { nodes { name phenotypes { nodes { name } } } } }' }, { signal: giveUp.signal });
const told = given.then(() => 'answered', (fault) => `${fault.name}: ${fault.message}`);
hasGivenUp = true;
giveUp.abort('no longer wanted');
report.givenUp = await told;
report.after = (await call('record', { id: 'OMIM:620312' })).answer.data.record.curie;
report.faults = faults;
await client.close();
console.log(JSON.stringify(report));
process.exit(0);
