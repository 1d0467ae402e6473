namespace KnowledgeGraph.Cli.Output;

/// <summary>What the process ends with; docs/cli.md lists the same.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
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

    /// <summary>The query ran, or was refused, with errors, or a part of what was asked for was left out.</summary>
    public const int QueryErrors = 6;

    /// <summary>Not every file could be downloaded, or what came was not the file.</summary>
    public const int DownloadIncomplete = 7;

    /// <summary>Source files are not recognised: any of a strict import, or one that the served release had.</summary>
    public const int NotRecognised = 8;

    /// <summary>The new release would lose records that the served one has.</summary>
    public const int WouldLose = 9;

    /// <summary>Stopped by Ctrl+C or SIGTERM before it was done.</summary>
    public const int Interrupted = 130;

    /// <summary>Whoever read the output has closed it, as <c>| head</c> does: what a program ended by SIGPIPE ends with.</summary>
    public const int OutputClosed = 141;
}
