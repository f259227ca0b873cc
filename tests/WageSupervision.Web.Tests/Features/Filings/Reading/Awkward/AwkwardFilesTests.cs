using System.Globalization;
using System.Reflection;

namespace WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

/// <summary>Every habit of this folder is read, and what it says is what was meant.</summary>
public sealed class AwkwardFilesTests
{
    private static readonly Type[] Folder =
    [
        typeof(表头的习惯), typeof(行的习惯), typeof(数字的习惯), typeof(日期的习惯), typeof(工作簿的习惯), typeof(文本文件的习惯), typeof(旧版文件的习惯), typeof(别的格式的习惯),
    ];

    public static TheoryData<string> Habits { get; } = [.. Methods().Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];

    [Theory]
    [MemberData(nameof(Habits))]
    public void Read_Habit_GivesTheLinesThatWereMeant(string habit)
    {
        var file = Make(habit);

        var reading = SheetFile.Read(file.Content, file.Name);

        Assert.Null(reading.Refusal);
        Assert.Empty(reading.Errors.Select(error => error.Message));
        Assert.Equal(file.Warnings, reading.Warnings.Select(warning => warning.Code));
        Assert.Equal(file.Lines,
            reading.Lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Row} {line.WorkerName} {line.Gross:0.00} {line.Net:0.00}")));
        file.Also(reading);
    }

    [Fact]
    public void Habits_AreAtLeastThirty() => Assert.True(Habits.Count >= 30);

    internal static AwkwardFile Make(string habit) =>
        (AwkwardFile)Methods().Single(method => $"{method.DeclaringType!.Name}.{method.Name}" == habit).Invoke(null, null)!;

    private static IEnumerable<MethodInfo> Methods() =>
        Folder.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly));
}
