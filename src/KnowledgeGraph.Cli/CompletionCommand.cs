using System.CommandLine;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli;

/// <summary>
/// <c>kg completion</c>: the script by which a shell completes verbs, options and their values. The words are asked of kg itself, so that
/// they are never old.
/// </summary>
internal static class CompletionCommand
{
    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "The shell." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command(
            "completion",
            "Print a script that completes kg's verbs and options in a shell, such as: source <(kg completion bash).") { shell };
        command.SetAction(parse =>
        {
            parse.InvocationConfiguration.Output.Write(Script(parse.GetRequiredValue(shell)));
            return ExitCode.Success;
        });
        return command;
    }

    private static string Script(string shell) => shell switch
    {
        "bash" =>
            """
            # Completion of kg for bash: source <(kg completion bash)
            _kg_complete() {
              local IFS=$'\n'
              local words=$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
              COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _kg_complete kg

            """,
        "zsh" =>
            """
            #compdef kg
            # Completion of kg for zsh: source <(kg completion zsh)
            _kg() {
              local -a words_of_kg
              words_of_kg=("${(@f)$("${words[1]}" "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              compadd -a words_of_kg || _files
            }
            compdef _kg kg

            """,
        "fish" =>
            """
            # Completion of kg for fish: kg completion fish | source
            complete -c kg -a '(kg "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'

            """,
        _ =>
            """
            # Completion of kg for PowerShell: kg completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName kg -ScriptBlock {
              param($wordToComplete, $commandAst, $cursorPosition)
              kg "[suggest:$cursorPosition]" "$commandAst" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
              }
            }

            """,
    };
}
