using Microsoft.Playwright;

namespace WageSupervision.Browser.Tests.Infrastructure;

/// <summary>One Chromium for the whole run, launched by the first who asks; everybody in the tests has a context of their own in it.</summary>
public static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> Launched = new(LaunchAsync);

    /// <summary>The browser.</summary>
    public static Task<IBrowser> Shared => Launched.Value;

    // The shell opens a context in a quarter of the time: it has no window to draw. Both are the same Chromium.
    private static string Executable => ((string[])["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"]).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("没有找到 Chromium；deploy/test.sh 会安装它。");

    private static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--no-first-run", "--disable-quic", "--disable-dev-shm-usage",
            ],
        });
    }
}
