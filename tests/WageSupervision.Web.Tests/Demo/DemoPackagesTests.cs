using System.Runtime.CompilerServices;
using System.Text.Json;

namespace WageSupervision.Web.Tests.Demo;

/// <summary>One assembly is all that is laid beside the portal (deploy/run.sh), so demo data may need nothing that the portal has not.</summary>
public sealed class DemoPackagesTests
{
    [Fact]
    public void Demo_NeedsNothingBesideThePortal() =>
        Assert.Equal(["wagesupervision.web"], Locked("WageSupervision.Demo").Except(Locked("WageSupervision.Web")));

    // Packages and projects, as the lock file has them. Versions may differ: it is the portal's that is loaded.
    private static IEnumerable<string> Locked(string project, [CallerFilePath] string here = "")
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(here)!, "../../../src", project, "packages.lock.json")));
        return [.. file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Select(package => package.Name)];
    }
}
