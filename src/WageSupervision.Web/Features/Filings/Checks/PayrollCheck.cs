using System.Text.Json;
using WageSupervision.Domain;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Filings.Checks;

/// <summary>What is said beside a payroll file that is checked and not filed.</summary>
/// <param name="RegionCode">County where the work is done.</param>
/// <param name="CycleStart">First day of the cycle.</param>
/// <param name="CycleEnd">Last day, inclusive.</param>
/// <param name="AgreedPayday">约定的发放日.</param>
/// <param name="PaidOn">The day the whole sheet was paid.</param>
/// <param name="Unpaid">The wages are not paid yet; not together with <paramref name="PaidOn"/>.</param>
/// <param name="Employment">全日制 unless said otherwise.</param>
/// <param name="AsOf">The day of judging; today unless said otherwise.</param>
/// <param name="Sheet">The sheet of a workbook that is meant, where several may be.</param>
public sealed record PayrollCheckInput(
    [Field("工作地")] string RegionCode,
    [Field("周期首日")] DateOnly CycleStart,
    [Field("周期末日")] DateOnly CycleEnd,
    [Field("约定的发放日")] DateOnly AgreedPayday,
    [Field("实际发放日")] DateOnly? PaidOn,
    [Field("还没有发放")] bool? Unpaid,
    [Field("用工形式")] Employment? Employment,
    [Field("判断日")] DateOnly? AsOf,
    [Field("工作表", Hint = "工作簿里有几张工资表的，写表名")] string? Sheet = null);

/// <summary>A payroll read and judged.</summary>
/// <param name="Circumstances">What the sheet is about.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Judgement">What the rules say of it.</param>
public sealed record CheckedPayroll(PayrollCircumstances Circumstances, PayrollReading Reading, PayrollJudgement Judgement);

/// <summary>A checked payroll, or what is wrong with the request, or neither where too many are being read.</summary>
/// <param name="Payroll">The payroll, or <c>null</c>.</param>
/// <param name="Errors">All faults found at once.</param>
public sealed record PayrollCheckOutcome(CheckedPayroll? Payroll, IReadOnlyList<InputError> Errors)
{
    /// <summary>Whether the line at the door is too long; then the caller comes back later.</summary>
    public bool Busy => Payroll is null && Errors.Count == 0;
}

/// <summary>工资表自查: the same reader and the same rules as a filing, for the API and the page alike; nothing of it is stored.</summary>
public sealed class PayrollCheck(LegalParameters parameters, PortalClock clock, VisitorGate gate)
{
    /// <summary>Where faults of the file are reported.</summary>
    public const string FilePath = "$.file";

    /// <summary>The most findings, errors and warnings listed; all are counted.</summary>
    public const int Listed = 2_000;

    /// <summary>How long those wait who are sent away.</summary>
    public const int BusySeconds = 10;

    /// <summary>Binds, reads and judges.</summary>
    /// <param name="fields">What is said beside the file, by the names of <see cref="PayrollCheckInput"/>; blank ones are left out.</param>
    /// <param name="file">The file.</param>
    /// <param name="before">Faults found already; with any, the file is not read.</param>
    /// <param name="caller">Whence the visitor comes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PayrollCheckOutcome> RunAsync(
        IEnumerable<KeyValuePair<string, string?>> fields, IFormFile? file, IReadOnlyList<InputError> before, string caller,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(before);
        var told = InputBinder.OfForm(typeof(PayrollCheckInput), fields);
        using var json = JsonDocument.Parse(told.ToJsonString());
        var bound = InputBinder.Bind(typeof(PayrollCheckInput), json.RootElement);

        // What was refused before is missing now; that says nothing new.
        var refused = before.Select(fault => fault.Path).ToHashSet(StringComparer.Ordinal);
        List<InputError> errors = [.. before, .. bound.Errors.Where(fault => !refused.Contains(fault.Path))];
        if (file is null || file.Length == 0)
        {
            errors.Add(new InputError(FilePath, "required", $"请上传工资表（{AcceptedFiles.InWords}），空文件不能核对。"));
        }

        if (errors.Count > 0)
        {
            return new PayrollCheckOutcome(null, errors);
        }

        var input = (PayrollCheckInput)bound.Input!;
        if (input is { Unpaid: true, PaidOn: not null })
        {
            return new PayrollCheckOutcome(null, [new InputError("$.unpaid", "contradiction", "填了实际发放日，又写还没有发放，请只留一样。")]);
        }

        var circumstances = new PayrollCircumstances(
            input.RegionCode, input.CycleStart, input.CycleEnd, input.AgreedPayday, input.PaidOn, input.Employment
            ?? Employment.FullTime, input.AsOf ?? clock.Today)
        {
            StatedUnpaid = input.Unpaid == true,
        };
        try
        {
            PayrollJudge.EnsureLawful(circumstances, parameters);
        }
        catch (UnlawfulInputException fault)
        {
            return new PayrollCheckOutcome(null, [new InputError(fault.Path, fault.Code, fault.Message)]);
        }

        return await gate.RunAsync(caller, () => BufferAsync(file!, cancellationToken), content => Read(content, file!.FileName, circumstances, input.Sheet,
            cancellationToken),
            cancellationToken) ?? new PayrollCheckOutcome(null, []);
    }

    /// <summary>The bytes of an upload.</summary>
    internal static async Task<ReadOnlyMemory<byte>> BufferAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellationToken);
        return content;
    }

    /// <summary>Reads and judges line after line: of a large sheet no line is kept.</summary>
    private PayrollCheckOutcome Read(ReadOnlyMemory<byte> content, string fileName, PayrollCircumstances circumstances, string? sheet,
        CancellationToken cancellationToken)
    {
        var mapping = sheet is null ? ColumnMapping.None : ColumnMapping.None.OfSheets([sheet]);
        var limits = ReadingLimits.Default with { AsOf = circumstances.AsOf, From = circumstances.CycleStart, To = circumstances.CycleEnd, MaxIssues = Listed };
        var (reading, judgement) = JudgedReading.Of(
            taker => PayrollReader.Read(content, fileName, limits, mapping, taker, cancellationToken), circumstances, parameters, null);
        return reading.Refusal is { } refusal
            ? new PayrollCheckOutcome(null, [new InputError(FilePath, refusal.Code, refusal.Message)])
            : new PayrollCheckOutcome(new CheckedPayroll(circumstances, reading, judgement!), []);
    }
}
