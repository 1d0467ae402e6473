#!/bin/sh
# A server of the Model Context Protocol for C# answers nothing of what it has read when its standard input ends.
#
# One would guess: StdioServerTransport is a filter like others: what came before the end of the input is answered, as jq or a language server would, and
# a script may pipe its questions in.
# What happens: with ModelContextProtocol 2.4.0 the end of the input ends the session at once. Requests that are being answered are dropped, and
# RunAsync returns without a fault: the process ends with 0 and has written nothing. With the input held open for some seconds all answers come.
# Why it matters: a smoke test of a tool that asks a graph, "server < questions.jsonl", sees success and no answer; whoever counts the lines of the
# output takes it for an empty graph.
#
# Needs the .NET SDK; restores ModelContextProtocol 2.4.0 into a temporary folder. Ends with 1 if the behaviour is another.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="ModelContextProtocol" Version="2.4.0" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using ModelContextProtocol.Server;

var options = new McpServerOptions { ServerInfo = new() { Name = "finding", Version = "1" } };
options.ToolCollection = [McpServerTool.Create(
    async (CancellationToken gone) => { await Task.Delay(500, gone); return "answered"; }, new() { Name = "slow" })];
await using var transport = new StdioServerTransport(options);
await using var server = McpServer.Create(transport, options);
await server.RunAsync();
CS
cat > questions.jsonl <<'JSON'
{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"script","version":"1"}}}
{"jsonrpc":"2.0","method":"notifications/initialized"}
{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"slow","arguments":{}}}
JSON
{ cat questions.jsonl; sleep 60; } | dotnet run -v quiet > held.jsonl &
held=$!
while [ "$(wc -l < held.jsonl 2>/dev/null || echo 0)" -lt 2 ] && kill -0 $held 2>/dev/null; do sleep 1; done
code=0
dotnet run --no-build < questions.jsonl > piped.jsonl || code=$?
wait $held
piped=$(grep -c '"text":"answered"' piped.jsonl || true)
answered=$(grep -c '"text":"answered"' held.jsonl || true)
echo "ModelContextProtocol 2.4.0, a tool that takes half a second, called over standard input:"
echo "input that ends at once: $piped answers of the tool, exit code $code"
echo "input that is held open: $answered answer of the tool"
[ "$piped" = 0 ] && [ "$code" = 0 ] && [ "$answered" = 1 ]
