using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace WageSupervision.Domain.Tests.Docs;

/// <summary>
/// What the documents name is there: every path in backticks, and every type and member that docs/regulation/interpretations.md sends its reader to.
/// A path may begin anywhere in the repository and may leave out <c>WageSupervision.</c>. Decisions that were replaced speak of the past.
/// </summary>
public sealed partial class NamedPlacesTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    private static readonly string[] Files =
    [
        .. Directory.EnumerateFiles(Root),
        .. from top in (string[])["src", "tests", "docs", "deploy"]
           from file in Directory.EnumerateFiles(Path.Combine(Root, top), "*", SearchOption.AllDirectories)
           where !Built().IsMatch(file[Root.Length..])
           select file,
    ];

    // Every file from the top of the repository, and every folder that holds one; each begins with a slash.
    private static readonly HashSet<string> Places = [.. Files.Select(FromTop).SelectMany(file => (string[])[file, .. FoldersOf(file)])];

    [Fact]
    public void 文档里写的路径都在()
    {
        var named = (from document in Files
                     let name = FromTop(document)
                     where name.StartsWith("/docs/", StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal)
                     let text = File.ReadAllText(document)
                     where !name.StartsWith("/docs/adr/", StringComparison.Ordinal) || !Replaced().IsMatch(text)
                     from line in text.Split('\n').Index()
                     from path in Quoted(line.Item).Where(IsPath)
                     select (Where: $"{name}:{line.Index + 1}", Path: path)).ToArray();

        Assert.InRange(named.Length, 150, 5000);
        Assert.Empty(named.Where(each => !Matching(each.Path).Any()).Select(each => $"{each.Where} {each.Path}"));
    }

    [Fact]
    public void 理解里说的名字都在所说的地方()
    {
        var everywhere = Files.Where(file => FromTop(file).StartsWith("/src/", StringComparison.Ordinal)).ToArray();
        List<string> missing = [];
        string[] before = [];
        var checkedNames = 0;
        foreach (var (index, line) in File.ReadLines(Path.Combine(Root, "docs", "regulation", "interpretations.md")).Index())
        {
            if (line.Split('|', StringSplitOptions.TrimEntries) is not ["", .., var cell, ""])
            {
                continue;
            }

            string[] named = [.. Quoted(cell).Where(IsPath).SelectMany(Matching).SelectMany(FilesIn)];
            before = cell.StartsWith("同上", StringComparison.Ordinal) ? [.. before, .. named] : named;
            foreach (var name in Quoted(cell).Where(quoted => !IsPath(quoted) && Name().IsMatch(quoted)).SelectMany(quoted => quoted.Split('.')))
            {
                checkedNames++;
                if (!(before is [] ? everywhere : before).Any(file => Regex.IsMatch(File.ReadAllText(file), $@"\b{name}\b")))
                {
                    missing.Add($"interpretations.md:{index + 1} {name}");
                }
            }
        }

        Assert.InRange(checkedNames, 30, 1000);
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("src/WageSupervision.Domain/Law/Order353/Penalties.cs", true)]
    [InlineData("Domain/Law/Order353/Penalties.cs", true)]
    [InlineData("Order353/Penalties.cs", true)]
    [InlineData("Order353/", true)]
    [InlineData("Penalties.cs", true)]
    [InlineData("Regulation/Order353/Penalties.cs", false)]
    [InlineData("nalties.cs", false)]
    [InlineData("Penalties", false)]
    public void 路径从哪一层写起都行(string path, bool there) => Assert.Equal(there, Matching(path).Any());

    [Theory]
    [InlineData("Cases/SupervisionCase.cs", true)]
    [InlineData("RecordRetention.cs", true)]
    [InlineData("src/WageSupervision.Domain/Law", true)]
    [InlineData("SupervisionCase.Clocks", false)]
    [InlineData("/Law/Cited", false)]
    [InlineData("application/json", false)]
    [InlineData("Article…/Article….md", false)]
    [InlineData("Parameters/*.csv", false)]
    [InlineData(".cshtml.cs", false)]
    [InlineData("authz-matrix.received.csv", false)]
    public void 只认写全的路径(string quoted, bool isPath) => Assert.Equal(isPath, IsPath(quoted));

    private static IEnumerable<string> Matching(string path) =>
        Places.Where(place => place.EndsWith("/" + path.TrimEnd('/'), StringComparison.Ordinal)
            || (path.Contains('/', StringComparison.Ordinal) && place.EndsWith("/WageSupervision." + path.TrimEnd('/'), StringComparison.Ordinal)));

    private static IEnumerable<string> FilesIn(string place) =>
        Files.Where(file => FromTop(file) is var name && (name == place || name.StartsWith(place + "/", StringComparison.Ordinal)));

    private static IEnumerable<string> FoldersOf(string file) =>
        file.Index().Where(each => each.Item == '/' && each.Index > 0).Select(each => file[..each.Index]);

    private static IEnumerable<string> Quoted(string line) => Backticks().Matches(line).Select(found => found.Groups[1].Value);

    // What a test leaves beside a file that it does not like is no part of the repository.
    private static bool IsPath(string quoted) => PathForm().IsMatch(quoted) && !quoted.Contains(".received.", StringComparison.Ordinal);

    private static string FromTop(string file) => file[Root.Length..].Replace('\\', '/');

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Built();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();

    [GeneratedRegex(@"^((src|tests|docs|deploy|[A-Z][\w.]*)/[\w./-]*|\w[\w./-]*\.(cs|cshtml|csproj|conf|css|csv|js|json|md|props|service|sh|sln|sql|yaml))$")]
    private static partial Regex PathForm();

    [GeneratedRegex(@"^[A-Z]\w*(\.[A-Z]\w*)*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^由 \[\d{4}\]\([^)]+\) 取代", RegexOptions.Multiline)]
    private static partial Regex Replaced();
}
