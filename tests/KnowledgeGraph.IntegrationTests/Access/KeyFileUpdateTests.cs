using System.Diagnostics;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Storage.Files;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Access;

/// <summary><c>kg keys</c> beside another <c>kg keys</c>, and what becomes of the file's rights.</summary>
public sealed class KeyFileUpdateTests : IDisposable
{
    private const int Many = 24;

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-keys-").FullName;

    private string KeyFile => Path.Combine(_folder, "keys.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Changes_made_at_once_are_all_made()
    {
        var ids = Enumerable.Range(0, Many).Select(_ => Create()).ToList();
        Parallel.ForEach(ids, new ParallelOptions { MaxDegreeOfParallelism = Many }, id => ApiKeyFile.Update(
            KeyFile, keys => [.. keys.Select(key => key.Id == id ? key with { RevokedAt = key.CreatedAt } : key), New()]));

        var after = ApiKeyFile.Read(KeyFile);
        Assert.Equal(2 * Many, after.Count);
        Assert.Equal(
            ids.Order(StringComparer.Ordinal),
            after.Where(key => key.RevokedAt is not null).Select(key => key.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_key_revoked_beside_keys_that_are_created_is_revoked()
    {
        var ids = Enumerable.Range(0, 3).Select(_ => Create()).ToList();
        var commands = ids.Select(id => KgProcess.Start("keys", "revoke", id, "--file", KeyFile))
            .Concat(ids.Select(_ => KgProcess.Start("keys", "create", "another", "--file", KeyFile))).ToList();
        foreach (var command in commands)
        {
            using (command)
            {
                Assert.True(command.WaitForExit(TimeSpan.FromMinutes(1)));
                Assert.True(command.ExitCode == 0, command.StandardError.ReadToEnd());
            }
        }

        var after = ApiKeyFile.Read(KeyFile);
        Assert.Equal(6, after.Count);
        Assert.Equal(
            ids.Order(StringComparer.Ordinal),
            after.Where(key => key.RevokedAt is not null).Select(key => key.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_change_that_another_program_undoes_is_not_called_done()
    {
        Create();
        var old = await File.ReadAllBytesAsync(KeyFile);
        using var undone = new CancellationTokenSource();
        var undoing = Task.Run(() =>
        {
            while (!undone.IsCancellationRequested)
            {
                File.WriteAllBytes(KeyFile + ".old", old);
                File.Move(KeyFile + ".old", KeyFile, overwrite: true);
            }
        });
        var refused = 0;
        for (var i = 0; i < 200; i++)
        {
            try
            {
                ApiKeyFile.Update(KeyFile, keys => [.. keys, New()]);
            }
            catch (IOException told) when (told.Message.Contains("does not hold what was written", StringComparison.Ordinal))
            {
                refused++;
            }
        }

        await undone.CancelAsync();
        await undoing;
        Assert.NotEqual(0, refused);
    }

    [Fact]
    public void A_file_that_another_process_holds_is_busy_and_stays_as_it_was()
    {
        var id = Create();
        using var held = FolderLock.TryTake(_folder, "keys.json.lock");
        Assert.NotNull(held);
        var (exitCode, _, error) = Kg.Run("keys", "revoke", id, "--file", KeyFile);

        Assert.Equal(5, exitCode);
        Assert.Contains("another process is changing", error, StringComparison.Ordinal);
        Assert.Null(Assert.Single(ApiKeyFile.Read(KeyFile)).RevokedAt);
    }

    [Theory]
    [InlineData("640")]
    [InlineData("600")]
    [InlineData("664")]
    public void The_new_file_has_the_mode_of_the_old_one(string mode)
    {
        var id = Create();
        Tool("chmod", mode, KeyFile);
        Assert.Equal(0, Kg.Run("keys", "create", "another", "--file", KeyFile).ExitCode);
        Assert.Equal(0, Kg.Run("keys", "revoke", id, "--file", KeyFile).ExitCode);

        Assert.Equal(mode, Tool("stat", "-c", "%a", KeyFile));
    }

    [SkippableFact]
    public void The_new_file_belongs_to_the_user_and_group_of_the_old_one()
    {
        Skip.If(Environment.UserName != "root", "only root can give a file away");
        var id = Create();
        Tool("chown", "12345:23456", KeyFile);
        Assert.Equal(0, Kg.Run("keys", "revoke", id, "--file", KeyFile).ExitCode);

        Assert.Equal("12345:23456 600", Tool("stat", "-c", "%u:%g %a", KeyFile));
        Assert.Equal("12345:23456", Tool("stat", "-c", "%u:%g", KeyFile + ".lock"));
    }

    [Fact]
    public void A_link_to_the_file_stays_one()
    {
        var id = Create();
        var real = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "real")).FullName, "keys.json");
        File.Move(KeyFile, real);
        File.CreateSymbolicLink(KeyFile, real);
        Assert.Equal(0, Kg.Run("keys", "revoke", id, "--file", KeyFile).ExitCode);

        Assert.Equal(real, new FileInfo(KeyFile).LinkTarget);
        Assert.NotNull(Assert.Single(ApiKeyFile.Read(real)).RevokedAt);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var (exitCode, _, error) = Kg.Run("keys", "create", "x", "--file", Path.Combine(_folder, "nowhere", "keys.json"));

        Assert.Equal(1, exitCode);
        Assert.Contains($"the folder {Path.Combine(_folder, "nowhere")}", error, StringComparison.Ordinal);
    }

    private string Create()
    {
        var key = New();
        ApiKeyFile.Update(KeyFile, keys => [.. keys, key]);
        return key.Id;
    }

    private static ApiKey New() => ApiKeyText.Create("somebody", TimeProvider.System.GetUtcNow(), life: null).Key;

    private static string Tool(string name, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return output;
    }
}
