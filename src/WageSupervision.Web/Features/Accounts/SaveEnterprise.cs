using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>Enters an enterprise, or changes what is known of one.</summary>
/// <param name="EnterpriseId">The enterprise; <c>null</c> for a new one.</param>
/// <param name="Version">The version that was shown; a change in between is refused.</param>
/// <param name="Name">Full name.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="RegionCode">County.</param>
/// <param name="Address">Address.</param>
/// <param name="LegalRepresentative">法定代表人.</param>
/// <param name="Payday">约定的发放日.</param>
[CommandName("SaveEnterprise", "登记或者修改企业")]
[AllowedTo(Role.Administrator)]
public sealed record SaveEnterprise(
    long? EnterpriseId, int Version, string? Name, string? CreditCode, string? RegionCode, string? Address, string? LegalRepresentative, int? Payday)
    : ICommand<long>, IConcerns
{
    /// <inheritdoc/>
    public string Subject { get; internal set; } = "";
}

/// <summary>Shape of <see cref="SaveEnterprise"/>.</summary>
public sealed class SaveEnterpriseValidator : AbstractValidator<SaveEnterprise>
{
    /// <summary>Sets the checks.</summary>
    public SaveEnterpriseValidator(LegalParameters parameters)
    {
        RuleFor(r => r.Name).NotEmpty().WithMessage("请填写营业执照上的企业全称。").MaximumLength(120).WithMessage("企业名称请控制在 120 字以内。");
        RuleFor(r => r.CreditCode).Custom((code, context) =>
        {
            var normal = CreditCodeOf(code);
            var why = normal.Length == 0 ? "请填写统一社会信用代码" : UnifiedSocialCreditCode.Explain(UnifiedSocialCreditCode.Check(normal));
            if (why is not null)
            {
                context.AddFailure(why + "。");
            }
        });
        RuleFor(r => r.RegionCode).Must(code => parameters.Divisions.Find(code) is { Level: RegionLevel.County }).WithMessage("请选择企业所在的县（市、区）。");
        RuleFor(r => r.Address).NotEmpty().WithMessage("请填写地址。").MaximumLength(200).WithMessage("地址请控制在 200 字以内。");
        RuleFor(r => r.LegalRepresentative).NotEmpty().WithMessage("请填写法定代表人姓名。").MaximumLength(60).WithMessage("姓名请控制在 60 字以内。");
        RuleFor(r => r.Payday).NotNull().WithMessage("请填写每月约定的发放日，1 到 31。").InclusiveBetween(1, 31).WithMessage("发放日应为 1 到 31；当月没有这一天的，按月末算。");
    }

    /// <summary>A code as it is stored: half-width, no spaces, upper case; at most what the column holds.</summary>
    internal static string CreditCodeOf(string? typed)
    {
        var code = LenientText.Fold(typed).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return code.Length <= 100 ? code : code[..100];
    }
}

/// <summary>Saves it.</summary>
public sealed class SaveEnterpriseHandler(AppDbContext database, NumberSeries numbers) : IRequestHandler<SaveEnterprise, long>
{
    /// <inheritdoc/>
    public async Task<long> Handle(SaveEnterprise request, CancellationToken cancellationToken)
    {
        var code = SaveEnterpriseValidator.CreditCodeOf(request.CreditCode);
        if (await database.Enterprises.AnyAsync(e => e.CreditCode == code && e.EnterpriseId != request.EnterpriseId, cancellationToken))
        {
            throw Refuse.Field("CreditCode", "这个统一社会信用代码已经登记过，请在企业列表里查找。");
        }

        request.Subject = request.EnterpriseId?.ToString(CultureInfo.InvariantCulture) ?? "";
        if (request.EnterpriseId is not { } id)
        {
            var made = new EnterpriseRow
            {
                EnterpriseId = await numbers.EnterpriseAsync(cancellationToken),
                Name = request.Name!.Trim(),
                CreditCode = code,
                RegionCode = request.RegionCode!,
                Address = request.Address!.Trim(),
                LegalRepresentative = request.LegalRepresentative!.Trim(),
                Payday = request.Payday!.Value,
            };
            database.Enterprises.Add(made);
            request.Subject = made.EnterpriseId.ToString(CultureInfo.InvariantCulture);
            return made.EnterpriseId;
        }

        var enterprise = await database.Employers.SingleOrDefaultAsync(e => e.EnterpriseId == id, cancellationToken) ?? throw new NotFoundException();
        if (enterprise.RegionCode != request.RegionCode)
        {
            await RefuseWithOpenMattersAsync(enterprise, cancellationToken);
        }

        database.Entry(enterprise).Property(e => e.Version).OriginalValue = request.Version;
        enterprise.Name = request.Name!.Trim();
        enterprise.CreditCode = code;
        enterprise.Registration = Registration.Registered;
        enterprise.RegionCode = request.RegionCode!;
        enterprise.Address = request.Address!.Trim();
        enterprise.LegalRepresentative = request.LegalRepresentative!.Trim();
        enterprise.Payday = request.Payday!.Value;
        enterprise.Version = request.Version + 1;
        return id;
    }

    // Whoever handles a matter must be able to see the enterprise it is about: matters end, or are ended, where they began.
    private async Task RefuseWithOpenMattersAsync(EnterpriseRow enterprise, CancellationToken cancellationToken)
    {
        var cases = await database.Cases.Where(c => c.EnterpriseId == enterprise.EnterpriseId && c.ClosedOn == null)
            .OrderBy(c => c.OpenedOn).Select(c => c.CaseNumber).ToListAsync(cancellationToken);
        var demands = await database.UnionDemands
            .Where(d => d.EnterpriseId == enterprise.EnterpriseId && d.Stage != DemandStage.Replied && d.Stage != DemandStage.Corrected)
            .OrderBy(d => d.DemandedOn).Select(d => d.DemandNumber).ToListAsync(cancellationToken);
        if (cases.Count + demands.Count > 0)
        {
            throw new ProcedureRuleException("open-matters", "《劳动保障监察条例》第十三条",
                $"原所在地还有没办完的事项：{string.Join("、", cases.Concat(demands).Take(10))}{(cases.Count + demands.Count > 10 ? " 等" : "")}。办结以后才能改所在县。", "RegionCode");
        }
    }
}
