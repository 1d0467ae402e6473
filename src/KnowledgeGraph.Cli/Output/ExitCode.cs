namespace KnowledgeGraph.Cli.Output;

/// <summary>The exit codes of the process; docs/cli.md lists the same codes, and a test compares them.</summary>
internal static class ExitCode
{
    /// <summary>The command succeeded.</summary>
    public const int Success = 0;

    /// <summary>A fault of the program or the machine.</summary>
    public const int Fault = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A source file is damaged, or malformed and the import is strict.</summary>
    public const int MalformedInput = 3;

    /// <summary>The release that was built, or that was asked for, cannot be served.</summary>
    public const int ReleaseRefused = 4;

    /// <summary>Another import, or download, is writing into the same folder, or another process into the same key file.</summary>
    public const int Busy = 5;

    /// <summary>The query ran, or was refused, with errors, or a part of the request was left out.</summary>
    public const int QueryErrors = 6;

    /// <summary>Not every file could be downloaded, or a download was not the expected file.</summary>
    public const int DownloadIncomplete = 7;

    /// <summary>Source files are not recognised: any file in a strict import, or one that the served release had.</summary>
    public const int NotRecognised = 8;

    /// <summary>The new release would lose records that the served one has.</summary>
    public const int WouldLose = 9;

    /// <summary>The command was stopped by Ctrl+C or SIGTERM before it was done.</summary>
    public const int Interrupted = 130;

    /// <summary>The reader of the output has closed it, as <c>| head</c> does: the exit code of a program ended by SIGPIPE.</summary>
    public const int OutputClosed = 141;

    /// <summary>The meaning of each code, for the manual page.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Success, "Done."),
        (Fault, "A fault of the program or the machine: a folder that is not there, a full disk, a server that does not answer."),
        (Usage, "The command line or an option is wrong, or names a data folder, record or phenotype that is not there, or a text that may "
            + "be one of several."),
        (MalformedInput, "A source file is damaged, or malformed and the import is strict, or a phenopacket is malformed."),
        (ReleaseRefused, "No release is active, or one that was built, or asked for, cannot be served."),
        (Busy, "Another import is writing into the same data folder or database, another download into the same folder, or another process "
            + "into the same key file."),
        (QueryErrors, "The query ran, or was refused, with errors, or a notice says that a part of it was left out."),
        (DownloadIncomplete, "A file could not be downloaded, or what the server sent was not the file; the others are complete."),
        (NotRecognised, "Source files are not recognised: any of a strict import, or one that the served release had; nothing else is "
            + "served than before."),
        (WouldLose, "The new release would lose over 10 % of a source, a file, or a kind of record, link or value; it is kept and not "
            + "served (--accept-loss)."),
        (Interrupted, "Interrupted; nothing has changed, and a download continues from there."),
        (OutputClosed, "An export ended because nobody read its output any more, as after | head."),
    ];
}
