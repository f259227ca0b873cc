using FluentValidation;
using MediatR;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Outages;

/// <summary>预告维护. Moves no deadline by itself: what is measured does, announced or not.</summary>
/// <param name="Day">Its day.</param>
/// <param name="Time">Its beginning, HH:mm in Zhejiang.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Reason">What is done, for everybody to read.</param>
[CommandName("AnnounceMaintenance", "预告维护")]
[AllowedTo(Role.Administrator)]
public sealed record AnnounceMaintenance(DateOnly? Day, string? Time, int? Minutes, string? Reason) : ICommand<Guid>;

/// <summary>Shape of <see cref="AnnounceMaintenance"/>.</summary>
public sealed class AnnounceMaintenanceValidator : AbstractValidator<AnnounceMaintenance>
{
    /// <summary>The longest that can be announced, two days.</summary>
    public const int MostMinutes = 2880;

    /// <summary>Sets the checks.</summary>
    public AnnounceMaintenanceValidator(PortalClock clock)
    {
        RuleFor(r => r.Day).NotNull().WithMessage("请填写维护的日期，如 2026-12-05。");
        RuleFor(r => r.Day).Must(day => day <= clock.Today.AddYears(1)).When(r => r.Day is not null).WithMessage("维护的日期太晚了，请核对年份。");
        RuleFor(r => r.Time).Must(text => MaintenanceTime.TryRead(text, out _)).WithMessage("请填写开始的时间，如 22:00。");
        RuleFor(r => r).Must(r => MaintenanceTime.StartOf(r.Day!.Value, r.Time) > clock.Now)
            .When(r => r.Day is not null && MaintenanceTime.TryRead(r.Time, out _))
            .OverridePropertyName(nameof(AnnounceMaintenance.Time)).WithMessage("开始的时间已经过了。已经发生的中断由平台自己测得，不用登记。");
        RuleFor(r => r.Minutes).NotNull().WithMessage("请填写预计多少分钟。");
        RuleFor(r => r.Minutes).InclusiveBetween(1, MostMinutes).When(r => r.Minutes is not null).WithMessage($"请填写 1 到 {MostMinutes} 之间的分钟数。");
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明做什么，公众会看到，如：升级数据库。").MaximumLength(300).WithMessage("请控制在 300 字以内。");
        RuleFor(r => r.Reason).Must(text => !PersonalNumbers.Appear(text!)).When(r => r.Reason is { Length: > 0 and <= 300 })
            .WithMessage("公众会看到这段话，请删去身份证号码、银行卡号和电话号码。");
    }
}

/// <summary>Announces.</summary>
public sealed class AnnounceMaintenanceHandler(AppDbContext database, ICurrentUser user, PortalClock clock) : IRequestHandler<AnnounceMaintenance, Guid>
{
    /// <inheritdoc/>
    public Task<Guid> Handle(AnnounceMaintenance request, CancellationToken cancellationToken)
    {
        var from = MaintenanceTime.StartOf(request.Day!.Value, request.Time);
        var row = new OutageMaintenanceRow
        {
            MaintenanceId = Guid.CreateVersion7(),
            FromAt = from.ToUniversalTime(),
            UntilAt = from.AddMinutes(request.Minutes!.Value).ToUniversalTime(),
            Reason = request.Reason!.Trim(),
            AnnouncedBy = user.Id,
            AnnouncedAt = clock.Now,
        };
        database.OutageMaintenances.Add(row);
        return Task.FromResult(row.MaintenanceId);
    }
}
