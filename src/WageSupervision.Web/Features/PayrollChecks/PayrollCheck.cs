using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Calculations;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.PayrollChecks;

/// <summary>What is said beside a payroll file that is checked and not filed.</summary>
/// <param name="RegionCode">County where the work is done.</param>
/// <param name="CycleStart">First day of the cycle.</param>
/// <param name="CycleEnd">Last day, inclusive.</param>
/// <param name="AgreedPayday">约定的发放日.</param>
/// <param name="PaidOn">The day the whole sheet was paid.</param>
/// <param name="Employment">全日制 unless said otherwise.</param>
/// <param name="AsOf">The day of judging; today unless said otherwise.</param>
public sealed record PayrollCheckInput(
    [Field("工作地")] string RegionCode,
    [Field("周期首日")] DateOnly CycleStart,
    [Field("周期末日")] DateOnly CycleEnd,
    [Field("约定的发放日")] DateOnly AgreedPayday,
    [Field("实际发放日")] DateOnly? PaidOn,
    [Field("用工形式")] Employment? Employment,
    [Field("判断日")] DateOnly? AsOf);

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
public sealed class PayrollCheck(LegalParameters parameters, PortalClock clock, ReadingGate gate)
{
    /// <summary>Where faults of the file are reported.</summary>
    public const string FilePath = "$.file";

    /// <summary>The most findings, errors and warnings listed; all are counted.</summary>
    public const int Listed = 2_000;

    /// <summary>How long those wait who are sent away.</summary>
    public const int BusySeconds = 10;

    /// <summary>The most rows of an anonymous check; larger sheets are for filing.</summary>
    private const int MaxRows = 20_000;

    /// <summary>Binds, reads and judges.</summary>
    /// <param name="fields">What is said beside the file, by the names of <see cref="PayrollCheckInput"/>; blank ones are left out.</param>
    /// <param name="file">The file.</param>
    /// <param name="before">Faults found already; with any, the file is not read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PayrollCheckOutcome> RunAsync(
        IEnumerable<KeyValuePair<string, string?>> fields, IFormFile? file, IReadOnlyList<InputError> before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(before);
        var told = new JsonObject();
        foreach (var (name, value) in fields.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
        {
            told[name] = value!.Trim();
        }

        using var json = JsonDocument.Parse(told.ToJsonString());
        var bound = InputBinder.Bind(typeof(PayrollCheckInput), json.RootElement);

        // What was refused before is missing now; that says nothing new.
        var refused = before.Select(fault => fault.Path).ToHashSet(StringComparer.Ordinal);
        List<InputError> errors = [.. before, .. bound.Errors.Where(fault => !refused.Contains(fault.Path))];
        if (file is null || file.Length == 0)
        {
            errors.Add(new InputError(FilePath, "required", "请上传工资表（.xlsx、.xls 或者 .csv），空文件不能核对。"));
        }

        if (errors.Count > 0)
        {
            return new PayrollCheckOutcome(null, errors);
        }

        var input = (PayrollCheckInput)bound.Input!;
        var circumstances = new PayrollCircumstances(
            input.RegionCode, input.CycleStart, input.CycleEnd, input.AgreedPayday, input.PaidOn, input.Employment ?? Employment.FullTime, input.AsOf ?? clock.Today);
        try
        {
            PayrollJudge.EnsureLawful(circumstances, parameters);
        }
        catch (UnlawfulInputException fault)
        {
            return new PayrollCheckOutcome(null, [new InputError(fault.Path, fault.Code, fault.Message)]);
        }

        using var place = await gate.TryEnterAsync(cancellationToken);
        if (place is null)
        {
            return new PayrollCheckOutcome(null, []);
        }

        using var buffer = new MemoryStream();
        await file!.CopyToAsync(buffer, cancellationToken);
        var limits = ReadingLimits.Default with { AsOf = circumstances.AsOf, MaxRows = MaxRows, MaxIssues = Listed };
        var reading = PayrollReader.Read(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), file.FileName, limits, cancellationToken);
        return reading.Refusal is { } refusal
            ? new PayrollCheckOutcome(null, [new InputError(FilePath, refusal.Code, refusal.Message)])
            : new PayrollCheckOutcome(new CheckedPayroll(circumstances, reading, PayrollJudge.Judge(reading.Lines, circumstances, parameters)), []);
    }
}
