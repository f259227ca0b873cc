using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>核对差异 on the check page of a payroll.</summary>
public sealed class PayrollDifferences(WorkComparing comparing) : ICheckPart
{
    /// <inheritdoc/>
    public string Component => nameof(PayrollDifferences);

    /// <inheritdoc/>
    public async Task<ICheckLook?> BeginAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return await comparing.StandingAsync(filing.EnterpriseId, filing.Period, cancellationToken) is { } attendance
            ? new Look(comparing, filing, attendance) : null;
    }

    private sealed class Look(WorkComparing comparing, FilingRow filing, AttendanceFilingRow attendance) : ICheckLook
    {
        private readonly List<WorkFacts> work = [];

        public void See(PayrollLine line) => work.Add(comparing.FactsOf(line));

        public async Task<object?> EndAsync(CancellationToken cancellationToken) => await comparing.PreviewAsync(filing, attendance, work, cancellationToken);
    }
}
