using System.Globalization;
using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings.Checks;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Checks;

/// <summary>A checked attendance sheet, or what is wrong with the request, or neither where too many are being read.</summary>
/// <param name="Month">The month.</param>
/// <param name="Reading">What was read, or <c>null</c>.</param>
/// <param name="Errors">All faults found at once.</param>
public sealed record AttendanceCheckOutcome(YearMonth Month, AttendanceReading? Reading, IReadOnlyList<InputError> Errors)
{
    /// <summary>Whether the line at the door is too long; then the caller comes back later.</summary>
    public bool Busy => Reading is null && Errors.Count == 0;
}

/// <summary>考勤表自查: the same reader as a filing, for the API and the page alike; nothing of it is stored.</summary>
public sealed class AttendanceCheck(LegalParameters parameters, PortalClock clock, VisitorGate gate)
{
    // One line a punch: thirty workers' month is two thousand of them.
    private const int MaxRows = 100_000;

    private static readonly string[] Fields = ["month", "regionCode"];

    /// <summary>Reads.</summary>
    /// <param name="fields">What is said beside the file: <c>month</c> as yyyy-MM, and <c>regionCode</c> where it is known.</param>
    /// <param name="file">The file.</param>
    /// <param name="before">Faults found already; with any, the file is not read.</param>
    /// <param name="caller">Whence the visitor comes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<AttendanceCheckOutcome> RunAsync(
        IEnumerable<KeyValuePair<string, string?>> fields, IFormFile? file, IReadOnlyList<InputError> before, string caller,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(before);
        List<InputError> errors = [.. before];
        var told = fields.Where(field => !string.IsNullOrWhiteSpace(field.Value)).DistinctBy(field => field.Key).ToDictionary(field => field.Key, field =>
            field.Value!.Trim());
        errors.AddRange(told.Keys.Except(Fields).Select(name => new InputError("$." + name, "unknown-field", "没有这一项，请检查名称。")));
        if (!MonthText.TryRead(told.GetValueOrDefault("month"), out var month))
        {
            errors.Add(told.ContainsKey("month") ? new InputError("$.month", "unreadable", "请写成 2026-10 的样子。")
                : new InputError("$.month", "required", "请填写考勤的月份，如 2026-10。"));
        }
        else if (month.FirstDay > clock.Today)
        {
            errors.Add(new InputError("$.month", "out-of-range", "这个月还没有开始，请核对年份和月份。"));
        }
        else if (told.TryGetValue("regionCode", out var region) && !CountyChoices.Of(parameters.Divisions, month).Any(county => county.Value == region))
        {
            errors.Add(new InputError("$.regionCode", "unknown-region", "不是浙江省的县（市、区）代码，如 330106。"));
        }

        if (file is null || file.Length == 0)
        {
            errors.Add(new InputError(PayrollCheck.FilePath, "required", "请上传考勤表（.xlsx、.xls 或者 .csv），空文件不能核对。"));
        }

        if (errors.Count > 0)
        {
            return new AttendanceCheckOutcome(month, null, errors);
        }

        return await gate.RunAsync(caller, () => PayrollCheck.BufferAsync(file!, cancellationToken), Read, cancellationToken)
            ?? new AttendanceCheckOutcome(month, null, []);

        AttendanceCheckOutcome Read(ReadOnlyMemory<byte> content)
        {
            var limits = ReadingLimits.Default with { AsOf = clock.Today, MaxRows = MaxRows, MaxIssues = PayrollCheck.Listed };
            var reading = AttendanceReader.Read(content, file!.FileName, month.FirstDay, limits, cancellationToken);
            return reading.Refusal is { } refusal
                ? new AttendanceCheckOutcome(month, null, [new InputError(PayrollCheck.FilePath, refusal.Code, refusal.Message)])
                : new AttendanceCheckOutcome(month, reading, []);
        }
    }

    /// <summary>The answer to those who are sent away for now.</summary>
    public static string BusySeconds => PayrollCheck.BusySeconds.ToString(CultureInfo.InvariantCulture);
}
