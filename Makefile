PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
DISPLAY_KIND := $(if $(DISPLAY)$(WAYLAND_DISPLAY),window,offscreen)
POLICY_FILES := $(shell find policy_data resources/reference -name '*.yaml' -o -name '*.txt' -o -name 'regions.json' \
	-o -name 'industries.json' -o -name 'size_standard.json') $(wildcard desktop/huiqi/policy/*.py)
SAMPLE := noodle-shop

.DEFAULT_GOAL := help
.PHONY: help run run-window run-offscreen test bench fuzz pictures office golden mutation sources translations lock audit wheel licences windows deb \
	test-windows test-deb clean
.DELETE_ON_ERROR:

help: ## 列出这些命令
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: run-$(DISPLAY_KIND) ## 打开自测向导；没有图形桌面时为示例企业生成清单

run-window: $(VENV)/.installed $(VENV)/.window policy_data/compiled.json
	$(BIN)/huiqi

run-offscreen: $(VENV)/.installed policy_data/compiled.json
	@mkdir -p out
	$(BIN)/huiqi assess resources/samples/$(SAMPLE).json --xlsx out/$(SAMPLE).xlsx --pdf out/$(SAMPLE).pdf
	@echo "没有图形桌面，已为示例企业生成 out/$(SAMPLE).xlsx 和 out/$(SAMPLE).pdf"

test: $(VENV)/.tools $(VENV)/.offscreen $(VENV)/.reader policy_data/compiled.json ## 检查格式、类型和政策数据，运行全部测试
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/basedpyright
	$(BIN)/huiqi check policy_data
	$(BIN)/pytest

bench: $(VENV)/.tools policy_data/compiled.json ## 量一量各步骤要多久
	@for file in tests/bench/*.py; do $(BIN)/python $$file || exit 1; done

fuzz: $(VENV)/.tools $(VENV)/.offscreen policy_data/compiled.json ## 把一百倍的坏输入交给程序，看它受不受得住（约一小时）
	HUIQI_TIMES=100 $(BIN)/pytest tests/robustness -q -o faulthandler_timeout=0

pictures: $(VENV)/.tools $(VENV)/.$(DISPLAY_KIND) policy_data/compiled.json ## 把每一页画成图片，放在 out/pictures
	$(BIN)/python tests/wizard/pictures.py out/pictures

office: $(VENV)/.tools policy_data/compiled.json ## 用 LibreOffice 打开、重算并打印 Excel，图片放在 out/office
	$(BIN)/python tests/office.py out/office

golden: $(VENV)/.tools policy_data/compiled.json ## 重新生成结果单的对照文件 tests/report/golden，并说出哪里变了
	$(BIN)/python tests/support/golden_exports.py

mutation: $(VENV)/.tools policy_data/compiled.json ## 逐项改动政策数据，看案例能发现多少
	$(BIN)/python tests/mutation.py

sources: $(VENV)/.installed ## 由通知原文重新整理 policy_data/sources
	$(BIN)/python -m huiqi.policy.cleaning policy_data/sources/raw policy_data/sources

translations: $(VENV)/.tools policy_data/compiled.json ## 把程序里的文字收进 resources/translations，生成英文界面
	$(BIN)/python -m installer.translations

wheel: $(VENV)/.installed ## 生成安装包 dist/*.whl
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .

licences: $(VENV)/.installed ## 收集第三方许可，放在 build/licences
	$(BIN)/python -m installer.licences

windows: $(VENV)/.packaging policy_data/compiled.json ## 生成 Windows 安装程序和便携版，放在 dist
	@bash installer/system-packages.sh commands $(WINDOWS_TOOLS) $(PYTHON_TOOLS)
	$(BIN)/python -m installer.build_windows

deb: $(VENV)/.packaging policy_data/compiled.json ## 生成 Debian 软件包，放在 dist
	@bash installer/system-packages.sh commands $(DEB_TOOLS) $(PYTHON_TOOLS)
	$(BIN)/python -m installer.build_deb

test-windows: windows $(VENV)/.tools ## 在 Wine 里安装、使用、升级、卸载 Windows 版（需要 root）
	@bash installer/system-packages.sh commands debootstrap=debootstrap
	bash installer/test-windows.sh

test-deb: deb $(VENV)/.tools ## 在空白的 Debian 里安装、使用、卸载软件包（需要 root）
	@bash installer/system-packages.sh commands $(TEST_DEB_TOOLS)
	bash installer/test-deb.sh

WINDOWS_TOOLS := makensis=nsis osslsigncode=osslsigncode x86_64-w64-mingw32-gcc=gcc-mingw-w64-x86-64
DEB_TOOLS := dpkg-deb=dpkg readelf=binutils
PYTHON_TOOLS := make=make autoreconf=autoconf automake=automake libtoolize=libtool xz=xz-utils \
	/usr/share/aclocal/ltdl.m4=libltdl-dev
TEST_DEB_TOOLS := debootstrap=debootstrap lintian=lintian appstreamcli=appstream desktop-file-validate=desktop-file-utils

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --strip-extras \
	--no-emit-index-url --no-emit-find-links --annotation-style line --custom-compile-command 'make lock'
lock: $(VENV)/.python ## 按 pyproject.toml 重新锁定 requirements/*.txt；make lock UPGRADE=--upgrade 取最新版本
	$(PIP) install uv
	$(COMPILE) $(UPGRADE) pyproject.toml -o requirements/runtime.txt
	$(COMPILE) $(UPGRADE) -c requirements/runtime.txt requirements/build.in -o requirements/build.txt
	$(COMPILE) $(UPGRADE) -c requirements/runtime.txt -c requirements/build.txt --extra dev \
		pyproject.toml requirements/build.in -o requirements/dev.txt
	$(COMPILE) $(UPGRADE) -c requirements/runtime.txt -c requirements/dev.txt requirements/package.in -o requirements/package.txt
	$(COMPILE) $(UPGRADE) -c requirements/dev.txt -c requirements/package.txt requirements/audit.in -o requirements/audit.txt

AUDITED := $(addprefix -r ,$(wildcard requirements/*.txt))
audit: $(VENV)/audit/.installed ## 查一查锁定的依赖有没有已知的漏洞（要能上网）
	$(VENV)/audit/bin/pip-audit --require-hashes --disable-pip --strict $(AUDITED)

clean: ## 删除 make 生成的一切
	rm -rf $(VENV) out build dist policy_data/compiled.json .pytest_cache .ruff_cache .hypothesis
	find desktop tests -name __pycache__ -prune -exec rm -rf {} +

policy_data/compiled.json: $(VENV)/.installed $(POLICY_FILES)
	$(BIN)/python -m huiqi.policy.compiled policy_data

$(VENV)/.python:
	@bash installer/system-packages.sh python $(PYTHON)
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.python pyproject.toml requirements/runtime.txt requirements/build.txt
	$(PIP) install --require-hashes -r requirements/runtime.txt -r requirements/build.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.tools: $(VENV)/.installed requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/.packaging: $(VENV)/.installed requirements/package.txt
	$(PIP) install --require-hashes -r requirements/package.txt
	@touch $@

$(VENV)/audit/.installed: $(VENV)/.python requirements/audit.txt
	$(PYTHON) -m venv $(VENV)/audit
	$(VENV)/audit/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/audit.txt
	@touch $@

$(VENV)/.offscreen $(VENV)/.window $(VENV)/.reader: $(VENV)/.%: $(VENV)/.installed installer/system-packages.sh
	@bash installer/system-packages.sh $* $(BIN)/python
	@touch $@
