/// What the help of a command says besides its options: examples, the configuration, the exit
/// statuses.
enum HelpText {
  /// What the exit statuses mean, the same for every command.
  static var exitStatuses: String {
    summary(
      """
      退出状态：0 没有错误；1 有错误；2 有文件读不了，或没有运行完。
      """,
      """
      Exit status: 0 no errors; 1 findings of severity error; 2 a file could not be read, or the run failed.
      """)
  }

  static var check: String {
    summary(
      """
      例如：
        nianbao check 收到的文件夹
        nianbao check 年报.xlsx --statistics
        nianbao check 收到的文件夹 --format tsv --lang zh --bom -o 问题清单.tsv


      """,
      """
      For example:
        nianbao check FOLDER
        nianbao check REPORT.xlsx --statistics
        nianbao check FOLDER --format tsv -o findings.tsv


      """) + configuration + exitStatuses
  }

  static var convert: String {
    summary(
      """
      例如：
        nianbao convert 年报.xlsx
        nianbao convert 收到的文件夹 -o 公开 --to xlsx,html
        nianbao convert 网页文字.txt --allow-errors


      """,
      """
      For example:
        nianbao convert REPORT.xlsx
        nianbao convert FOLDER -o published --to xlsx,html
        nianbao convert PAGE.txt --allow-errors


      """) + exitStatuses
  }

  static var template: String {
    summary(
      """
      例如：
        nianbao template --year 2026
        nianbao template --year 2026 --unit 清溪县水利局 -o 空白表


      """,
      """
      For example:
        nianbao template --year 2026
        nianbao template --year 2026 --unit 清溪县水利局 -o blanks


      """) + exitStatuses
  }

  static var upgrade: String {
    summary(
      """
      例如：
        nianbao upgrade 2020年报.xls
        nianbao upgrade 往年的文件夹 -o 升级


      """,
      """
      For example:
        nianbao upgrade REPORT-2020.xls
        nianbao upgrade FOLDER -o upgraded


      """) + exitStatuses
  }

  /// The keys of the configuration.
  private static var configuration: String {
    summary(
      """
      配置文件是 JSON；不写 --config 时，用所给文件夹里的 nianbao.json：
        severity  规则改为 error（错误）、warning（提示）、info（说明）或 off（不用）：
                  {"severity": {"代码": "off"}}
        floors    规则的限值，名称见 nianbao rules 代码
        accepted  本单位认可的提示：unit、code、table、row、column、value、reason


      """,
      """
      The configuration is JSON; without --config, nianbao.json in the folder given is used:
        severity  makes a rule error, warning, info or off: {"severity": {"CODE": "off"}}
        floors    thresholds of rules; see nianbao rules CODE for their names
        accepted  findings that the office accepts: unit, code, table, row, column, value, reason


      """)
  }
}
