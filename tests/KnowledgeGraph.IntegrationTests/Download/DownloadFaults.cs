using System.Text;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary>How servers misbehave.</summary>
internal static class DownloadFaults
{
    public static IReadOnlyList<DownloadFault> All { get; } =
    [
        new(
            "drops three times, then gives the rest",
            (context, request, file) => request <= 3 ? file.BreakAsync(context, request * 5000) : file.ServeAsync(context)),
        new(
            "ignores ranges and drops, ever later",
            (context, request, file) => request <= 4 ? file.BreakAsync(context, request * 4000) : WholeAsync(context, file)),
        new("drops at the same place for ever", (context, _, file) => file.BreakAsync(context, 5000), "(given up after 6 tries)"),
        new("drops without a length said", async (context, request, file) =>
        {
            context.Response.Headers.ETag = file.Tag;
            await context.Response.Body.WriteAsync(file.Bytes.AsMemory(0, request == 1 ? 7000 : file.Bytes.Length));
            await context.Response.Body.FlushAsync();
            if (request == 1)
            {
                context.Abort();
            }
        }),
        new("drops before the head", (context, request, file) =>
        {
            if (request > 2)
            {
                return file.ServeAsync(context);
            }

            context.Abort();
            return Task.CompletedTask;
        }),
        new("500 three times", (context, request, file) => request <= 3 ? StatusAsync(context, 500) : file.ServeAsync(context)),
        new("500 for ever", (context, _, _) => StatusAsync(context, 500), "answers 500 Internal Server Error (given up after 6 tries)"),
        new("404", (context, _, _) => StatusAsync(context, 404), "answers 404 Not Found"),
        new("403", (context, _, _) => StatusAsync(context, 403), "answers 403 Forbidden"),
        new(
            "changes between tries",
            (context, request, file) => request == 1 ? PublishedFile.Gzip(9).BreakAsync(context, 6000) : file.ServeAsync(context)),
        new("changes between tries and gives the rest of the new one", (context, request, file) => request switch
        {
            1 => PublishedFile.Gzip(9).BreakAsync(context, 6000),
            2 => file.PieceAsync(context, 6000, file.Bytes.Length),
            _ => file.ServeAsync(context),
        }),
        new("changes between tries and has no tags", (context, request, file) =>
            request == 1
                ? PublishedFile.Gzip(9, isTagged: false).BreakAsync(context, 6000)
                : WholeAsync(context, new PublishedFile(file.Bytes, null, null))),
        new("answers with another range", (context, request, file) => request switch
        {
            1 => file.BreakAsync(context, 6000),
            2 => file.PieceAsync(context, 5000, file.Bytes.Length),
            _ => file.ServeAsync(context),
        }),
        new("has no range to give", (context, request, file) =>
            request == 1
                ? file.BreakAsync(context, 6000)
                : PublishedFile.From(context) > 0 ? StatusAsync(context, 416) : file.ServeAsync(context)),
        new("gives 1000 bytes at a time", (context, _, file) =>
            PublishedFile.From(context) == 0
                ? file.BreakAsync(context, 1000)
                : file.PieceAsync(context, PublishedFile.From(context), Math.Min(PublishedFile.From(context) + 1000, file.Bytes.Length))),
        new(
            "gives a piece unasked",
            (context, request, file) => request == 1 ? file.PieceAsync(context, 0, file.Bytes.Length) : file.ServeAsync(context)),
        new(
            "damages the gzip once",
            (context, request, file) => request == 1 ? BytesAsync(context, Damaged(file)) : file.ServeAsync(context)),
        new("damages the gzip for ever", (context, _, file) => BytesAsync(context, Damaged(file)), "its gzip is damaged"),
        new("cuts the gzip and says so many", (context, _, file) => BytesAsync(context, file.Bytes[..^9]), "its gzip ends too early"),
        new("puts something behind the gzip", (context, _, file) => BytesAsync(context, [.. file.Bytes, .. "more"u8]), "behind its end"),
        new("is no gzip", (context, _, _) => BytesAsync(context, "#tax_id\tGeneID\n"u8.ToArray()), "it is no gzip file"),
        new(
            "a web page",
            (context, _, _) => BytesAsync(context, "<!DOCTYPE html><p>Down for maintenance"u8.ToArray()),
            "it is no gzip file"),
        new("nothing", (context, _, _) => BytesAsync(context, []), "it is empty"),
        new("a wrong sum once", (context, request, file) => IsSum(context)
            ? TextAsync(context, request == 2 ? PublishedFile.Gzip(8).Md5 : file.Md5)
            : file.ServeAsync(context), HasMd5: true),
        new(
            "a wrong sum for ever",
            (context, _, file) => IsSum(context) ? TextAsync(context, PublishedFile.Gzip(8).Md5) : file.ServeAsync(context),
            "its MD5 sum is",
            HasMd5: true),
        new(
            "no sum",
            (context, _, file) => IsSum(context) ? StatusAsync(context, 404) : file.ServeAsync(context),
            ".md5 answers 404",
            HasMd5: true),
        new(
            "a sum that is none",
            (context, _, file) => IsSum(context) ? TextAsync(context, "see elsewhere") : file.ServeAsync(context),
            "holds no MD5 sum",
            HasMd5: true),
        new("falls silent once", (context, request, file) => request == 1 ? file.HangAsync(context, 6000) : file.ServeAsync(context)),
        new(
            "never speaks",
            (context, _, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default),
            "no answer for 900 seconds"),
        new("is slow", SlowlyAsync),
        new(
            "leads elsewhere",
            (context, request, file) => request <= 3 ? RedirectAsync(context, "/elsewhere/" + request) : file.ServeAsync(context)),
        new("leads in a circle", (context, _, _) => RedirectAsync(context, "/file.txt.gz"), "answers 302"),
        new("leads nowhere", (context, _, _) => StatusAsync(context, 302), "answers 302"),
        new("calls the gzip a coding", (context, _, file) =>
        {
            context.Response.Headers.ContentEncoding = "x-gzip";
            return file.ServeAsync(context);
        }),
        new("in a coding that nobody asked for", (context, _, file) =>
        {
            context.Response.Headers.ContentEncoding = "br";
            return file.ServeAsync(context);
        }, "in the coding br"),
        new(
            "too many requests, soon again",
            (context, request, file) => request == 1 ? LaterAsync(context, "7") : file.ServeAsync(context)),
        new("too many requests, tomorrow again", (context, _, _) => LaterAsync(context, "86400"), "asks to come back in 1.00:00:00"),
    ];

    private static bool IsSum(HttpContext context) => context.Request.Path.Value!.EndsWith(".md5", StringComparison.Ordinal);

    private static Task StatusAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task LaterAsync(HttpContext context, string seconds)
    {
        context.Response.Headers.RetryAfter = seconds;
        return StatusAsync(context, 429);
    }

    private static Task RedirectAsync(HttpContext context, string path)
    {
        context.Response.Redirect(path);
        return Task.CompletedTask;
    }

    private static async Task WholeAsync(HttpContext context, PublishedFile file)
    {
        context.Response.Headers.ETag = file.Tag;
        await BytesAsync(context, file.Bytes);
    }

    private static async Task BytesAsync(HttpContext context, byte[] bytes)
    {
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }

    private static Task TextAsync(HttpContext context, string text) => BytesAsync(context, Encoding.ASCII.GetBytes(text));

    private static byte[] Damaged(PublishedFile file)
    {
        var bytes = (byte[])file.Bytes.Clone();
        bytes[^2000] ^= 0x55;
        return bytes;
    }

    private static async Task SlowlyAsync(HttpContext context, int request, PublishedFile file)
    {
        context.Response.ContentLength = file.Bytes.Length;
        for (var from = 0; from < file.Bytes.Length; from += 1000)
        {
            await context.Response.Body.WriteAsync(file.Bytes.AsMemory(from, Math.Min(1000, file.Bytes.Length - from)));
            await context.Response.Body.FlushAsync();
            await Task.Delay(5);
        }
    }
}
